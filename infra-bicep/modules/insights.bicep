// What the Functions host tells of itself and of the app: requests, and the lines that the app writes.

@description('Name of the component.')
param name string

@description('Azure region.')
param location string

@description('Tags of the resource.')
param tags object

@description('Resource id of the workspace that holds the data.')
param workspaceId string

@description('Gigabytes a day at most; mail is sent at nine tenths of it.')
@minValue(1)
param dailyCapGigabytes int

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspaceId
    IngestionMode: 'LogAnalytics'
    // The connection string alone lets nobody write; the app shows its identity.
    DisableLocalAuth: true
    // Addresses of people who open the pages are not kept.
    DisableIpMasking: false
  }
}

resource cap 'Microsoft.Insights/components/pricingPlans@2017-10-01' = {
  parent: insights
  name: 'current'
  properties: {
    planType: 'Basic'
    cap: dailyCapGigabytes
    warningThreshold: 90
    stopSendNotificationWhenHitThreshold: false
    stopSendNotificationWhenHitCap: false
  }
}

@description('Name of the component.')
output name string = insights.name
