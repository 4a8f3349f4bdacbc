// All data of the installation: tables, blobs, queues. Entered by identity alone; no key and no signature of one opens it.

@description('Name of the account.')
@minLength(3)
@maxLength(24)
param name string

@description('Azure region.')
param location string

@description('Tags of the resource.')
param tags object

@description('In how many places Azure keeps the data.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GZRS'
])
param redundancy string

@description('Days that a deleted blob can be fetched back.')
@minValue(7)
@maxValue(365)
param blobDays int

@description('Days that a deleted container can be fetched back.')
@minValue(7)
@maxValue(365)
param containerDays int

@description('Days that earlier versions of blobs are kept.')
@minValue(7)
@maxValue(365)
param versionDays int

@description('Days over which all blobs can be set back to an instant; 0 for none.')
@minValue(0)
@maxValue(360)
param restoreDays int

@description('Whether it is reached through the private network alone.')
param privateNetwork bool

@description('Resource id of the workspace that holds logs and metrics.')
param workspaceId string

@description('Whether each request to the blobs is logged.')
param logBlobRequests bool

// What the app uses, as Storage/Account/StorageLayout.cs has it; a test holds both equal.
var tableNames = [
  'audit'
  'awards'
  'changes'
  'keys'
  'notices'
  'records'
  'registry'
  'reports'
  'runs'
  'secrets'
]
var containerNames = [
  'feed'
  'lake'
  'locks'
  'provinces'
]
var queueNames = [
  'notices'
  'publish'
  'rebuild'
]

// The platform's own: where the uploaded package lies.
var packages = 'packages'

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: redundancy
  }
  properties: {
    accessTier: 'Hot'
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: privateNetwork ? 'Deny' : 'Allow'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: {
      enabled: true
      days: blobDays
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: containerDays
    }
    // Setting blobs back to an instant needs versions, deleted blobs and the feed of changes.
    changeFeed: {
      enabled: restoreDays > 0
    }
    restorePolicy: restoreDays > 0
      ? {
          enabled: true
          days: restoreDays
        }
      : {
          enabled: false
        }
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = [for container in concat(containerNames, [packages]): {
  parent: blobs
  name: container
  properties: {
    publicAccess: 'None'
  }
}]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices/tables@2024-01-01' = [for table in tableNames: {
  parent: tableService
  name: table
}]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2024-01-01' = {
  parent: account
  name: 'default'
}

// A queue and the one where the host lays what failed five times.
resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2024-01-01' = [for queue in concat(queueNames, map(queueNames, whole => '${whole}-poison')): {
  parent: queueService
  name: queue
}]

// What goes by age is earlier versions and snapshots alone, never a blob itself: the newest manifest of the feed still names files
// that were written years ago, and the newest figures are counted from files of the lake as old as that. The app itself removes what no
// manifest needs any more (its timer NightlyRollup); what it removes is an earlier version from then on, and goes by these rules. They delete, so that it
// stays for blobDays more, and is paid for as long. A busy day writes many times what a reader meets: hence few days of both. Files of the feed are never moved to a cooler tier: they are small, and each refresh of a report reads all of them.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'earlier-versions'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: {
              blobTypes: [
                'blockBlob'
              ]
            }
            actions: {
              version: {
                delete: {
                  daysAfterCreationGreaterThan: versionDays
                }
              }
              snapshot: {
                delete: {
                  daysAfterCreationGreaterThan: versionDays
                }
              }
            }
          }
        }
        {
          // A file of the lake is written anew whenever its commune changes something, and can be made again from the tables.
          name: 'earlier-versions-of-the-lake'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: {
              blobTypes: [
                'blockBlob'
              ]
              prefixMatch: [
                'lake/records/'
              ]
            }
            actions: {
              version: {
                delete: {
                  daysAfterCreationGreaterThan: max(restoreDays + 1, 7)
                }
              }
            }
          }
        }
      ]
    }
  }
  dependsOn: [
    blobs
  ]
}

resource accountMetrics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: account
  properties: {
    workspaceId: workspaceId
    metrics: [
      {
        category: 'Transaction'
        enabled: true
      }
    ]
  }
}

resource blobLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (logBlobRequests) {
  name: 'to-workspace'
  scope: blobs
  properties: {
    workspaceId: workspaceId
    logs: [for category in ['StorageRead', 'StorageWrite', 'StorageDelete']: {
      category: category
      enabled: true
    }]
  }
}

@description('Name of the account.')
output name string = account.name

@description('Container that the uploaded package lies in.')
output packageContainer string = packages
