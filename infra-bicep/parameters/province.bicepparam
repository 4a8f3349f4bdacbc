// A province: about 125 communes and 2,000 teams. Copy the file, fill in your own, and keep the copy.
using '../main.bicep'

param name = 'tinh'
param location = 'southeastasia'

// One instance is awake all day, so that nobody in the field waits for a start.
param scale = {
  instanceMemory: 2048
  maximumInstances: 100
  httpConcurrency: 100
  alwaysReady: [
    {
      name: 'http'
      instanceCount: 1
    }
  ]
  zoneRedundant: false
}

param redundancy = 'Standard_ZRS'
param retention = {
  blobDays: 8
  containerDays: 35
  versionDays: 8
  restoreDays: 7
  logDays: 180
}

param logCapGigabytes = 3
param alertEmails = [
  'truc@example.vn'
  'truc-2@example.vn'
]
param monthlyBudget = 300
