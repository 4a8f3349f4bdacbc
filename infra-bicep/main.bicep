// One installation of Tcns in one resource group: the app, its storage, its vault, what watches over it, and who may enter.
// The steps from nothing to a running province: docs/deploy-azure.md. What holds these files: tests/Infra.Tests.
targetScope = 'resourceGroup'

@description('How much the app may grow, and how much of it waits for requests.')
type scaleSettings = {
  @description('Memory of one instance in MB; the engine that counts figures takes most of it.')
  instanceMemory: 2048 | 4096

  @description('Instances at most; 40 is the least that the plan has always taken.')
  @minValue(40)
  @maxValue(1000)
  maximumInstances: int

  @description('Requests that one instance answers at a time.')
  @minValue(1)
  @maxValue(1000)
  httpConcurrency: int

  @description('Instances that are never put to sleep, by group: http, or function:Name for one function.')
  alwaysReady: readyInstances[]

  @description('Whether instances are spread over the buildings of the region; then each group has two that never sleep, or more.')
  zoneRedundant: bool
}

@description('Instances of one group of functions that are never put to sleep.')
type readyInstances = {
  @description('Group of functions, such as http.')
  name: string

  @description('How many of them.')
  @minValue(1)
  instanceCount: int
}

@description('For how many days what was deleted or written over can be fetched back.')
type retentionSettings = {
  @description('Days that a deleted blob can be fetched back.')
  @minValue(7)
  @maxValue(365)
  blobDays: int

  @description('Days that a deleted container can be fetched back.')
  @minValue(7)
  @maxValue(365)
  containerDays: int

  @description('Days that earlier versions of blobs are kept; more than restoreDays.')
  @minValue(7)
  @maxValue(365)
  versionDays: int

  @description('Days over which all blobs can be set back to an instant; 0 for none. Less than blobDays.')
  @minValue(0)
  @maxValue(360)
  restoreDays: int

  @description('Days that logs are kept.')
  @minValue(30)
  @maxValue(730)
  logDays: int
}

@description('Somebody in Entra ID.')
type principal = {
  @description('Object id in Entra ID, such as 11111111-2222-3333-4444-555555555555.')
  @minLength(36)
  @maxLength(36)
  objectId: string

  @description('What the id is of; a group is best, because its members change without a deployment.')
  principalType: 'Group' | 'ServicePrincipal' | 'User'
}

@description('Short name of the installation in small letters and digits, such as tuyenquang; part of the name of each resource. A hyphen is left out where Azure takes none.')
@minLength(3)
@maxLength(10)
param name string

@description('Azure region of all resources, such as southeastasia; Azure has none in Vietnam.')
param location string = resourceGroup().location

@description('Tags of every resource, such as { owner: "Sở Khoa học và Công nghệ" }.')
param tags object = {}

@description('How much the app may grow, and how much of it waits for requests.')
param scale scaleSettings

@description('In how many places Azure keeps the data: LRS in one building, ZRS in three of the region, GZRS also in a second region.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GZRS'
])
param redundancy string

@description('For how many days what was deleted or written over can be fetched back.')
param retention retentionSettings

@description('Gigabytes of logs a day at most, such as 1; what comes after them that day is lost, alerts among it.')
@minValue(1)
@maxValue(100)
param logCapGigabytes int

@description('Whether each request to the blobs is logged: who read which file of the feed, and when.')
param logBlobRequests bool = true

@description('Addresses that alerts are sent to, such as truc@tinh.gov.vn.')
@minLength(1)
@maxLength(10)
param alertEmails string[]

@description('What a month may cost in the currency of the subscription, such as 100; mail is sent at 80 and 100 percent, and when 110 percent are to be expected; nothing is switched off.')
@minValue(1)
param monthlyBudget int

@description('First day of the month from which the budget counts, such as 2026-12-01; later deployments repeat it, because Azure does not move it.')
@minLength(10)
@maxLength(10)
param budgetFrom string = utcNow('yyyy-MM-01')

@description('Who may read the feed with Power BI and other tools; they get the container feed and nothing else.')
param biReaders principal[] = []

@description('Who may look at resources, logs and alerts, but at no data and no secret.')
param operators principal[] = []

@description('Whether storage and vault are reached through a private network alone; the app itself stays on the internet.')
param privateNetwork bool = false

@description('Addresses of the private network in CIDR form, a /22 such as 10.60.0.0/22.')
param networkAddresses string = '10.60.0.0/22'

@description('Name of its own under which the app is reached, such as tcns.tinh.gov.vn; empty for the name that Azure gives.')
param customDomain string = ''

@description('Client id of the Entra application by which people sign in; empty where the app has its own keys alone.')
param signInClientId string = ''

@description('Whether the vault holds tcns-smtp, the mail server that sends notices.')
param sendsMail bool = false

@description('Whether the vault holds tcns-webhook and tcns-webhook-secret, by which another system hears of notices.')
param callsWebhook bool = false

// The same text at each deployment to the same group, and another one for another group.
var suffix = uniqueString(resourceGroup().id, name)
// A storage account takes no hyphen, and a vault no two together.
var plainName = toLower(replace(name, '-', ''))
var allTags = union({ system: 'tcns', installation: name }, tags)

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: 'id-${name}-${suffix}'
    location: location
    tags: allTags
  }
}

module workspace 'modules/workspace.bicep' = {
  name: 'workspace'
  params: {
    name: 'log-${name}-${suffix}'
    location: location
    tags: allTags
    retentionDays: retention.logDays
    dailyCapGigabytes: logCapGigabytes
  }
}

module insights 'modules/insights.bicep' = {
  name: 'insights'
  params: {
    name: 'appi-${name}-${suffix}'
    location: location
    tags: allTags
    workspaceId: workspace.outputs.id
    dailyCapGigabytes: logCapGigabytes
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: 'st${take(plainName, 9)}${suffix}'
    location: location
    tags: allTags
    redundancy: redundancy
    blobDays: retention.blobDays
    containerDays: retention.containerDays
    versionDays: retention.versionDays
    restoreDays: retention.restoreDays
    privateNetwork: privateNetwork
    workspaceId: workspace.outputs.id
    logBlobRequests: logBlobRequests
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: 'kv-${take(plainName, 7)}-${suffix}'
    location: location
    tags: allTags
    privateNetwork: privateNetwork
    workspaceId: workspace.outputs.id
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  params: {
    name: 'vnet-${name}-${suffix}'
    location: location
    tags: allTags
    addresses: networkAddresses
    storageName: storage.outputs.name
    vaultName: vault.outputs.name
  }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  params: {
    appPrincipalId: identity.outputs.principalId
    storageName: storage.outputs.name
    vaultName: vault.outputs.name
    insightsName: insights.outputs.name
    operators: operators
  }
}

module readers 'modules/readers.bicep' = {
  name: 'readers'
  params: {
    storageName: storage.outputs.name
    readers: biReaders
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: 'func-${name}-${suffix}'
    planName: 'plan-${name}-${suffix}'
    location: location
    tags: allTags
    identityName: identity.outputs.name
    storageName: storage.outputs.name
    packageContainer: storage.outputs.packageContainer
    vaultName: vault.outputs.name
    insightsName: insights.outputs.name
    workspaceId: workspace.outputs.id
    instanceMemory: scale.instanceMemory
    maximumInstances: scale.maximumInstances
    httpConcurrency: scale.httpConcurrency
    alwaysReady: scale.alwaysReady
    zoneRedundant: scale.zoneRedundant
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    signsIn: !empty(signInClientId)
    sendsMail: sendsMail
    callsWebhook: callsWebhook
  }
  // The first start reads its package and its secrets: it must not come before the roles.
  dependsOn: [
    roles
  ]
}

module signIn 'modules/signin.bicep' = if (!empty(signInClientId)) {
  name: 'sign-in'
  params: {
    appName: app.outputs.name
    clientId: signInClientId
  }
}

module domain 'modules/domain.bicep' = if (!empty(customDomain)) {
  name: 'domain'
  params: {
    appName: app.outputs.name
    planId: app.outputs.planId
    location: location
    tags: allTags
    domain: customDomain
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: '${name}-${suffix}'
    location: location
    tags: allTags
    workspaceId: workspace.outputs.id
    emails: alertEmails
  }
}

module availability 'modules/availability.bicep' = {
  name: 'availability'
  params: {
    name: 'up-${name}-${suffix}'
    location: location
    tags: allTags
    insightsName: insights.outputs.name
    address: 'https://${empty(customDomain) ? app.outputs.hostName : customDomain}/api/health'
    actionGroupId: alerts.outputs.actionGroupId
  }
}

module budget 'modules/budget.bicep' = {
  name: 'budget'
  params: {
    name: 'budget-${name}'
    amount: monthlyBudget
    firstDay: budgetFrom
    emails: alertEmails
  }
}

@description('Name of the function app, which the package is uploaded to.')
output appName string = app.outputs.name

@description('Address of the app.')
output address string = 'https://${empty(customDomain) ? app.outputs.hostName : customDomain}'

@description('Name of the storage account, which analysts type in Power BI.')
output storageName string = storage.outputs.name

@description('Name of the vault, which the system key goes into.')
output vaultName string = vault.outputs.name

@description('What the DNS of an own name has to say under asuid.{name}, to show whose it is.')
output domainVerification string = app.outputs.domainVerification
