// Five places ask every five minutes whether app and storage answer. This is the one alert that still speaks when the app does not.

@description('Name of the test.')
param name string

@description('Azure region.')
param location string

@description('Tags of the resources.')
param tags object

@description('Name of the Application Insights component.')
param insightsName string

@description('What is asked, such as https://tcns.tinh.gov.vn/api/health.')
param address string

@description('Resource id of the group that is told.')
param actionGroupId string

// Singapore, Hong Kong, Japan, Australia, Amsterdam.
var places = [
  'apac-sg-sin-azr'
  'apac-hk-hkn-azr'
  'apac-jp-kaw-edge'
  'emea-au-syd-edge'
  'emea-nl-ams-azr'
]

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource test 'Microsoft.Insights/webtests@2022-06-15' = {
  name: name
  location: location
  // The portal shows a test beside the component that this tag names.
  tags: union(tags, { 'hidden-link:${insights.id}': 'Resource' })
  kind: 'standard'
  properties: {
    Name: name
    SyntheticMonitorId: name
    Kind: 'standard'
    Enabled: true
    Frequency: 300
    Timeout: 60
    RetryEnabled: true
    Locations: [for place in places: {
      Id: place
    }]
    Request: {
      RequestUrl: address
      HttpVerb: 'GET'
      ParseDependentRequests: false
      FollowRedirects: false
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 14
    }
  }
}

resource alert 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-alert'
  location: 'global'
  tags: tags
  properties: {
    description: 'Two of five places got no good answer of /api/health: app or storage is away, or the certificate ends within 14 days.'
    severity: 0
    enabled: true
    scopes: [
      test.id
      insights.id
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: test.id
      componentId: insights.id
      failedLocationCount: 2
    }
    autoMitigate: true
    actions: [
      {
        actionGroupId: actionGroupId
      }
    ]
  }
}
