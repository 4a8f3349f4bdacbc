// An identity that is there before the app: so it has its roles when the app starts for the first time and reads its package and its
// secrets. One that came with the app would get them minutes later, and with every new app again.

@description('Name of the identity.')
param name string

@description('Azure region.')
param location string

@description('Tags of the resource.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

@description('Name of the identity.')
output name string = identity.name

@description('Its object id in Entra ID, which roles are given to.')
output principalId string = identity.properties.principalId
