// All provinces: about 100,000 teams. Copy the file, fill in your own, and keep the copy.
using '../main.bicep'

param name = 'toanquoc'
param location = 'southeastasia'

// A quarter of the nation is counted by many instances at once, each with the memory for a large province.
param scale = {
  instanceMemory: 4096
  maximumInstances: 400
  httpConcurrency: 100
  alwaysReady: [
    {
      name: 'http'
      instanceCount: 4
    }
    {
      name: 'function:Rebuild'
      instanceCount: 2
    }
  ]
  zoneRedundant: true
}

// A copy in a second region, with which data go on when the first one is lost.
param redundancy = 'Standard_GZRS'
param retention = {
  blobDays: 8
  containerDays: 95
  versionDays: 8
  restoreDays: 7
  logDays: 365
}

param logCapGigabytes = 20
param alertEmails = [
  'truc@example.vn'
  'truc-2@example.vn'
  'an-toan@example.vn'
]
param monthlyBudget = 5000
param privateNetwork = true
