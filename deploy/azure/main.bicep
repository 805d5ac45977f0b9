// Policy Desk on Azure, in one resource group: the bot with its Teams channel, a container that is always on, PostgreSQL with
// backups, a vault for the secrets, logs without content, and one managed identity that opens all of them. See ../azure.md.
targetScope = 'resourceGroup'

@description('Short name that everything is called after: lower-case letters and digits.')
@minLength(3)
@maxLength(12)
param name string = 'policydesk'

@description('Where it runs. The school\'s data stays in this region.')
param location string = resourceGroup().location

@description('The container image, such as <registry>.azurecr.io/policy-desk:0.1.0.')
param image string

@description('An Azure container registry in this resource group that holds the image. Empty: the image can be fetched by anybody.')
param registryName string = ''

@description('UserAssignedMSI: no secret at all. SingleTenant: an app registration of your own and its client secret.')
@allowed(['UserAssignedMSI', 'SingleTenant'])
param appType string = 'UserAssignedMSI'

@description('SingleTenant only: the app registration\'s application (client) id.')
param appId string = ''

@description('SingleTenant only: its client secret.')
@secure()
param appPassword string = ''

@description('The database administrator\'s password. Make a long one; nobody has to remember it.')
@secure()
param databasePassword string

@description('The file that create-key wrote, as text: seals what staff report. Keep a copy outside Azure.')
@secure()
param caseKey string

@description('1 is enough for a school; 2 carries on while one is replaced.')
@minValue(1)
@maxValue(10)
param replicas int = 1

@description('true: who works here is kept as the tenant has it. Grant the permissions first: src/site/tenant.md.')
param graphEnabled bool = false

@description('The app\'s id in the organisation\'s catalogue, to have it installed for all staff. Empty: it is installed some other way.')
param graphTeamsAppId string = ''

@description('How many days back the database can be restored to.')
@minValue(7)
@maxValue(35)
param backupDays int = 14

@description('As new as the region offers; 14 or newer.')
param postgresVersion string = '17'

var suffix = uniqueString(resourceGroup().id)
var managed = appType == 'UserAssignedMSI'
var botAppId = managed ? identity.properties.clientId : appId
var schoolShare = 'school'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

// ---- logs: what the program prints, which holds no content

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

// ---- secrets

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('${name}-${suffix}', 24)
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
  }
}

resource databaseSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database-password'
  properties: { value: databasePassword }
}

resource caseKeySecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'case-key'
  properties: { value: caseKey }
}

resource appSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!managed) {
  parent: vault
  name: 'app-password'
  properties: { value: appPassword }
}

@description('Key Vault Secrets User')
var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource mayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUser)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: secretsUser
  }
}

// ---- network: the database has no address on the internet

resource network 'Microsoft.Network/virtualNetworks@2024-01-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.40.0.0/16'] }
    subnets: [
      {
        name: 'containers'
        properties: {
          addressPrefix: '10.40.0.0/23'
          delegations: [
            { name: 'containers', properties: { serviceName: 'Microsoft.App/environments' } }
          ]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.40.2.0/28'
          delegations: [
            { name: 'database', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }
          ]
        }
      }
    ]
  }

  resource containers 'subnets' existing = { name: 'containers' }
  resource database 'subnets' existing = { name: 'database' }
}

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'

  resource link 'virtualNetworkLinks' = {
    name: 'network'
    location: 'global'
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: network.id }
    }
  }
}

// ---- database

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-${suffix}'
  location: location
  sku: { name: 'Standard_B1ms', tier: 'Burstable' }
  properties: {
    version: postgresVersion
    administratorLogin: 'policydesk'
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: backupDays, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
    network: {
      delegatedSubnetResourceId: network::database.id
      privateDnsZoneArmResourceId: zone.id
    }
  }
  dependsOn: [zone::link]

  resource policydesk 'databases' = {
    name: 'policydesk'
    properties: { charset: 'UTF8', collation: 'en_US.utf8' }
  }
}

// ---- the school's files: a share that is only read

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take(replace('${name}${suffix}', '-', ''), 24)
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
  }

  resource files 'fileServices' = {
    name: 'default'

    resource share 'shares' = {
      name: schoolShare
      properties: { shareQuota: 1 }
    }
  }
}

// ---- the program

resource house 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
    vnetConfiguration: { infrastructureSubnetId: network::containers.id }
    workloadProfiles: [
      { name: 'Consumption', workloadProfileType: 'Consumption' }
    ]
  }

  resource school 'storages' = {
    name: schoolShare
    properties: {
      azureFile: {
        accountName: storage.name
        accountKey: storage.listKeys().keys[0].value
        shareName: schoolShare
        accessMode: 'ReadOnly'
      }
    }
  }
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = if (!empty(registryName)) {
  name: empty(registryName) ? 'none' : registryName
}

@description('AcrPull')
var pull = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(registryName)) {
  name: guid(resourceGroup().id, registryName, identity.id, pull)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: pull
  }
}

var secrets = concat([
  { name: 'database-password', keyVaultUrl: databaseSecret.properties.secretUri, identity: identity.id }
  { name: 'case-key', keyVaultUrl: caseKeySecret.properties.secretUri, identity: identity.id }
], managed ? [] : [
  { name: 'app-password', keyVaultUrl: '${vault.properties.vaultUri}secrets/app-password', identity: identity.id }
])

var settings = concat([
  { name: 'MICROSOFT_APP_TYPE', value: appType }
  { name: 'MICROSOFT_APP_ID', value: botAppId }
  { name: 'MICROSOFT_APP_TENANT_ID', value: subscription().tenantId }
  { name: 'DATABASE_URL', value: 'jdbc:postgresql://${server.properties.fullyQualifiedDomainName}:5432/policydesk?sslmode=require' }
  { name: 'DATABASE_USER', value: 'policydesk' }
  { name: 'DATABASE_PASSWORD', secretRef: 'database-password' }
  { name: 'CASE_KEY_FILE', value: '/keys/case-key.json' }
  { name: 'SCHOOL_DIR', value: '/school' }
  { name: 'GRAPH_ENABLED', value: graphEnabled ? 'true' : 'false' }
  { name: 'GRAPH_TEAMS_APP_ID', value: graphTeamsAppId }
], managed ? [] : [
  { name: 'MICROSOFT_APP_PASSWORD', secretRef: 'app-password' }
])

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  tags: { 'azd-service-name': 'bot' }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    environmentId: house.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      // Only the port for Teams; health and metrics listen on another one.
      ingress: { external: true, targetPort: 3978, transport: 'http', allowInsecure: false }
      registries: empty(registryName) ? [] : [
        { server: '${registryName}.azurecr.io', identity: identity.id }
      ]
      secrets: secrets
    }
    template: {
      terminationGracePeriodSeconds: 45
      containers: [
        {
          name: 'bot'
          image: image
          env: settings
          resources: { cpu: json('0.5'), memory: '1Gi' }
          probes: [
            { type: 'Startup', httpGet: { path: '/actuator/health/liveness', port: 8081 }, periodSeconds: 5, failureThreshold: 40 }
            { type: 'Liveness', httpGet: { path: '/actuator/health/liveness', port: 8081 }, periodSeconds: 10, timeoutSeconds: 3 }
            { type: 'Readiness', httpGet: { path: '/actuator/health/readiness', port: 8081 }, periodSeconds: 5, timeoutSeconds: 3 }
          ]
          volumeMounts: [
            { volumeName: 'data', mountPath: '/data' }
            { volumeName: 'keys', mountPath: '/keys' }
            { volumeName: 'school', mountPath: '/school' }
          ]
        }
      ]
      volumes: [
        { name: 'data', storageType: 'EmptyDir' }
        { name: 'keys', storageType: 'Secret', secrets: [{ secretRef: 'case-key', path: 'case-key.json' }] }
        { name: 'school', storageType: 'AzureFile', storageName: schoolShare }
      ]
      // Never to zero: reminders and escalation need a clock that runs.
      scale: { minReplicas: replicas, maxReplicas: replicas }
    }
  }
  dependsOn: [mayReadSecrets, mayPull, server::policydesk, house::school, appSecret]
}

// ---- the bot, as Teams knows it

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${suffix}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Policy Desk'
    endpoint: 'https://${app.properties.configuration.ingress.fqdn}/api/messages'
    msaAppType: appType
    msaAppId: botAppId
    msaAppTenantId: subscription().tenantId
    msaAppMSIResourceId: managed ? identity.id : null
    disableLocalAuth: true
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: { isEnabled: true, enableCalling: false }
    }
  }
}

@description('Where Teams posts to.')
output endpoint string = bot.properties.endpoint

@description('MICROSOFT_APP_ID, for the Teams app package.')
output microsoftAppId string = botAppId

@description('Put the school\'s own files into this account\'s share "school".')
output storageAccount string = storage.name

output vaultName string = vault.name
output databaseServer string = server.name
