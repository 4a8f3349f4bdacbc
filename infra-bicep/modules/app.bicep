// The function app: one executable that the Functions host starts as its custom handler (docs/adr/0001-custom-handler.md).

@description('Instances of one group of functions that are never put to sleep.')
type readyInstances = {
  @description('Group of functions, such as http.')
  name: string

  @description('How many of them.')
  @minValue(1)
  instanceCount: int
}

@description('Name of the function app, which is the first part of its address.')
@minLength(2)
@maxLength(60)
param name string

@description('Name of the plan.')
param planName string

@description('Azure region.')
param location string

@description('Tags of the resources.')
param tags object

@description('Name of the identity by which the app enters storage, vault and telemetry.')
param identityName string

@description('Name of the storage account.')
param storageName string

@description('Container that the uploaded package lies in.')
param packageContainer string

@description('Name of the vault with the secrets of the app.')
param vaultName string

@description('Name of the Application Insights component.')
param insightsName string

@description('Resource id of the workspace that holds logs and metrics.')
param workspaceId string

@description('Memory of one instance in MB.')
@allowed([
  2048
  4096
])
param instanceMemory int

@description('Instances at most.')
@minValue(40)
@maxValue(1000)
param maximumInstances int

@description('Requests that one instance answers at a time.')
@minValue(1)
@maxValue(1000)
param httpConcurrency int

@description('Instances that are never put to sleep.')
param alwaysReady readyInstances[]

@description('Whether instances are spread over the buildings of the region.')
param zoneRedundant bool

@description('Resource id of the subnet through which the app reaches storage and vault; empty for the internet.')
param subnetId string

@description('Whether the platform signs people in, so that the app believes the principal that it hands on.')
param signsIn bool

@description('Whether the vault holds tcns-smtp.')
param sendsMail bool

@description('Whether the vault holds tcns-webhook and tcns-webhook-secret.')
param callsWebhook bool

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

var fromVault = '@Microsoft.KeyVault(VaultName=${vaultName};SecretName='

// What the host needs. Lines of the log are never left out by sampling: the alerts read each. Requests may be: of them the alerts read
// how many each stands for.
var hostSettings = {
  AzureWebJobsStorage__accountName: storageName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.properties.clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
  AzureFunctionsJobHost__logging__applicationInsights__samplingSettings__excludedTypes: 'Trace;Exception'
}

// What the app reads beside the account's name: which of the identities of the platform is its own, and its secrets.
var appSettings = {
  AZURE_CLIENT_ID: identity.properties.clientId
  Tcns__SystemKey: '${fromVault}tcns-system-key)'
}
var signInSettings = signsIn ? { Tcns__PlatformSignsIn: 'true' } : {}
var mailSettings = sendsMail ? { Tcns__Smtp: '${fromVault}tcns-smtp)' } : {}
var webhookSettings = callsWebhook
  ? {
      Tcns__Webhook: '${fromVault}tcns-webhook)'
      Tcns__WebhookSecret: '${fromVault}tcns-webhook-secret)'
    }
  : {}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
    zoneRedundant: zoneRedundant
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    publicNetworkAccess: 'Enabled'
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      remoteDebuggingEnabled: false
      // The runtime stands below; the setting that names a worker must not be there.
      appSettings: map(items(union(hostSettings, appSettings, signInSettings, mailSettings, webhookSettings)), setting => {
        name: setting.key
        value: setting.value
      })
    }
    functionAppConfig: {
      runtime: {
        name: 'custom'
        version: '1.0'
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemory
        maximumInstanceCount: maximumInstances
        alwaysReady: alwaysReady
        triggers: {
          http: {
            perInstanceConcurrency: httpConcurrency
          }
        }
      }
    }
  }
}

// Nobody uploads with a user name and a password. One after the other: the app takes one change at a time.
@batchSize(1)
resource noPasswords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = [for way in ['ftp', 'scm']: {
  parent: app
  name: way
  properties: {
    allow: false
  }
}]

// Also what the host says before it can send telemetry.
resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: app
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'FunctionAppLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

@description('Name of the function app.')
output name string = app.name

@description('Resource id of the plan.')
output planId string = plan.id

@description('Name under which Azure serves it.')
output hostName string = app.properties.defaultHostName

@description('What the DNS of an own name has to say, to show whose it is.')
output domainVerification string = app.properties.customDomainVerificationId
