// The private network: the app goes out through one subnet, and storage and vault have their addresses in another.

@description('Name of the network.')
param name string

@description('Azure region.')
param location string

@description('Tags of the resources.')
param tags object

@description('Its addresses in CIDR form, a /22 such as 10.60.0.0/22.')
param addresses string

@description('Name of the storage account.')
param storageName string

@description('Name of the vault.')
param vaultName string

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [
        addresses
      ]
    }
    subnets: [
      {
        name: 'app'
        properties: {
          // Each instance may take an address of its own; a /23 has 507.
          addressPrefix: cidrSubnet(addresses, 23, 0)
          delegations: [
            {
              name: 'functions'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: cidrSubnet(addresses, 26, 8)
          privateEndpointNetworkPolicies: 'Disabled'
        }
      }
    ]
  }

  resource appSubnet 'subnets' existing = {
    name: 'app'
  }

  resource endpointSubnet 'subnets' existing = {
    name: 'endpoints'
  }
}

var storageParts = [
  'blob'
  'queue'
  'table'
]

module storageEndpoints 'endpoint.bicep' = [for part in storageParts: {
  name: 'endpoint-${part}'
  params: {
    name: 'pe-${storageName}-${part}'
    location: location
    tags: tags
    networkId: network.id
    subnetId: network::endpointSubnet.id
    targetId: account.id
    part: part
    zone: 'privatelink.${part}.${environment().suffixes.storage}'
  }
}]

module vaultEndpoint 'endpoint.bicep' = {
  name: 'endpoint-vault'
  params: {
    name: 'pe-${vaultName}'
    location: location
    tags: tags
    networkId: network.id
    subnetId: network::endpointSubnet.id
    targetId: vault.id
    part: 'vault'
    zone: 'privatelink.vaultcore.azure.net'
  }
}

@description('Resource id of the subnet that the app goes out through.')
output appSubnetId string = network::appSubnet.id
