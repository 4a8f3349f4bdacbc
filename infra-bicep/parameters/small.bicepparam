// A commune, or a pilot of a few of them. Copy the file, fill in your own, and keep the copy.
using '../main.bicep'

param name = 'thidiem'
param location = 'southeastasia'

param scale = {
  instanceMemory: 2048
  maximumInstances: 40
  httpConcurrency: 50
  alwaysReady: []
  zoneRedundant: false
}

param redundancy = 'Standard_LRS'
param retention = {
  blobDays: 8
  containerDays: 14
  versionDays: 8
  restoreDays: 7
  logDays: 30
}

param logCapGigabytes = 1
param logBlobRequests = false
param alertEmails = [
  'truc@example.vn'
]
param monthlyBudget = 50
