// Who is told, and of what. The app judges itself: every ten minutes its timer Watch writes a line with the event id 120 for each symptom
// and one with 121 when it is done. The host hands each line on as JSON. What to do on each: docs/runbook.md, a section a symptom.

@description('Part of the names of the alerts.')
param name string

@description('Azure region.')
param location string

@description('Tags of the resources.')
param tags object

@description('Resource id of the workspace that is asked.')
param workspaceId string

@description('Addresses that are told.')
@minLength(1)
param emails string[]

// A new workspace may not know the tables before the first line has come, so that Azure is told not to try the queries; the tests hold their words.
// Severity: 0 critical, 1 error, 2 warning, 3 for whoever looks in the morning. A window holds at least one run of Watch.
// disk-full is missing: in Azure there is no disk of ours.
var symptoms = [
  {
    code: 'storage-away'
    severity: 0
    window: 'PT15M'
    frequency: 'PT5M'
    description: 'A part of the storage does not answer.'
  }
  {
    code: 'timer-late'
    severity: 2
    window: 'PT30M'
    frequency: 'PT15M'
    description: 'A timer has not run to its end since it was due.'
  }
  {
    code: 'timer-failed'
    severity: 2
    window: 'PT30M'
    frequency: 'PT15M'
    description: 'The last run of a timer failed.'
  }
  {
    code: 'rollup-late'
    severity: 1
    window: 'PT30M'
    frequency: 'PT15M'
    description: 'Figures were not counted when they were due.'
  }
  {
    code: 'marks-waiting'
    severity: 2
    window: 'PT30M'
    frequency: 'PT15M'
    description: 'Records have waited for more than an hour to be counted.'
  }
  {
    code: 'queue-stuck'
    severity: 2
    window: 'PT30M'
    frequency: 'PT15M'
    description: 'A message has lain on a queue for more than an hour.'
  }
  {
    code: 'poison'
    severity: 2
    window: 'PT30M'
    frequency: 'PT15M'
    description: 'A message failed five times and was laid aside.'
  }
  {
    code: 'feed-stale'
    severity: 1
    window: 'PT30M'
    frequency: 'PT15M'
    description: 'What BI tools read is older than what was sent.'
  }
  {
    code: 'mismatch'
    severity: 1
    window: 'PT30M'
    frequency: 'PT15M'
    description: 'Files were not what was counted; the version before them stays published.'
  }
  {
    code: 'store-not-ready'
    severity: 1
    window: 'PT30M'
    frequency: 'PT15M'
    description: 'A newer release has written the tables, or a backup is being restored: nobody may work on them.'
  }
  {
    code: 'unknown'
    severity: 2
    window: 'PT30M'
    frequency: 'PT15M'
    description: 'A part could not be judged, so that its symptoms would not be told.'
  }
  {
    code: 'key-expiring'
    severity: 3
    window: 'PT6H'
    frequency: 'PT6H'
    description: 'A key of role system expires within 14 days.'
  }
]

var symptomQuery = '''
AppTraces
| where Message contains '"EventId":120'
| extend Line = parse_json(Message)
| where toint(Line.EventId) == 120 and tostring(Line.State.Symptom) == '{code}'
| project TimeGenerated, About = tostring(Line.State.Where)
'''

var watchQuery = '''
AppTraces
| where Message contains '"EventId":121'
| extend Line = parse_json(Message)
| where toint(Line.EventId) == 121
| project TimeGenerated
'''

// Under load the host keeps one request of several, which says in ItemCount for how many it stands: that is what is added up.
var failureQuery = '''
AppRequests
| where toint(ResultCode) >= 500
| project TimeGenerated, Name, ItemCount
'''

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'tcns'
    enabled: true
    emailReceivers: [for (email, index) in emails: {
      name: 'email-${index}'
      emailAddress: email
      useCommonAlertSchema: true
    }]
  }
}

// One alert a symptom and a thing that it is about: two late timers are two alerts.
resource symptomAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for symptom in symptoms: {
  name: 'alert-${name}-${symptom.code}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Tcns: ${symptom.code}'
    description: '${symptom.description} docs/runbook.md, ${symptom.code}.'
    severity: symptom.severity
    enabled: true
    skipQueryValidation: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: symptom.frequency
    windowSize: symptom.window
    criteria: {
      allOf: [
        {
          query: replace(symptomQuery, '{code}', symptom.code)
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          dimensions: [
            {
              name: 'About'
              operator: 'Include'
              values: [
                '*'
              ]
            }
          ]
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    autoMitigate: true
    actions: {
      actionGroups: [
        group.id
      ]
    }
  }
}]

// Silence is no health: nothing that judges, nothing that is judged to be wrong.
resource silenceAlert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: 'alert-${name}-watch-silent'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Tcns: watch-silent'
    description: 'The timer Watch has said nothing for 30 minutes, so that no symptom would be told either. docs/runbook.md, watch-silent.'
    severity: 1
    enabled: true
    skipQueryValidation: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT10M'
    windowSize: 'PT30M'
    criteria: {
      allOf: [
        {
          query: watchQuery
          timeAggregation: 'Count'
          operator: 'LessThan'
          threshold: 1
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    autoMitigate: true
    actions: {
      actionGroups: [
        group.id
      ]
    }
  }
}

resource failureAlert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: 'alert-${name}-failures'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Tcns: failures'
    description: 'More than five requests in a quarter of an hour were answered by 5xx. docs/runbook.md, failures.'
    severity: 1
    enabled: true
    skipQueryValidation: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: failureQuery
          timeAggregation: 'Total'
          metricMeasureColumn: 'ItemCount'
          operator: 'GreaterThan'
          threshold: 5
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    autoMitigate: true
    actions: {
      actionGroups: [
        group.id
      ]
    }
  }
}

@description('Resource id of the group that is told.')
output actionGroupId string = group.id
