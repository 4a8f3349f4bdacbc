// Who reads the feed with Power BI and other tools. One role on one container: the other containers and all tables stay closed.

@description('Somebody in Entra ID.')
type principal = {
  @description('Object id in Entra ID.')
  @minLength(36)
  @maxLength(36)
  objectId: string

  @description('What the id is of.')
  principalType: 'Group' | 'ServicePrincipal' | 'User'
}

@description('Name of the storage account.')
param storageName string

@description('Who may read the feed.')
param readers principal[]

var blobDataReader = '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource feed 'containers' existing = {
      name: 'feed'
    }
  }
}

resource readFeed 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for person in readers: {
  name: guid(account::blobs::feed.id, person.objectId, blobDataReader)
  scope: account::blobs::feed
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataReader)
    principalId: person.objectId
    principalType: person.principalType
  }
}]
