// A name of its own, with a certificate that Azure makes and renews. Its DNS must already lead to the app (docs/deploy-azure.md).

@description('Name of the function app.')
param appName string

@description('Resource id of the plan.')
param planId string

@description('Azure region.')
param location string

@description('Tags of the certificate.')
param tags object

@description('The name, such as tcns.tinh.gov.vn.')
param domain string

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appName
}

// First the name without a certificate: Azure makes one only for a name that already leads here.
resource binding 'Microsoft.Web/sites/hostNameBindings@2024-04-01' = {
  parent: app
  name: domain
  properties: {
    siteName: appName
    hostNameType: 'Verified'
    sslState: 'Disabled'
  }
}

resource certificate 'Microsoft.Web/certificates@2024-04-01' = {
  name: 'cert-${replace(domain, '.', '-')}'
  location: location
  tags: tags
  properties: {
    serverFarmId: planId
    canonicalName: domain
  }
  dependsOn: [
    binding
  ]
}

// The same binding again, in a deployment of its own: one deployment names a resource once.
module secured 'tls.bicep' = {
  name: 'tls'
  params: {
    appName: appName
    domain: domain
    thumbprint: certificate.properties.thumbprint
  }
}
