/* The hosts of IBM Cloud that Guestlist calls, without a slash at the end. */
export interface Endpoints {
  readonly iam: string;
  readonly userManagement: string;
  readonly accounts: string;
  readonly resourceManager: string;
  readonly globalCatalog: string;
  readonly cloudFoundry: string;
}

/**
 * IBM's own: the defaults of its SDK, except for the account service, whose SDK default is a test host, and Cloud Foundry, which has
 * no SDK (host as in IBM's Go client, bluemix-go).
 */
const IBM_ENDPOINTS: Endpoints = {
  iam: 'https://iam.cloud.ibm.com',
  userManagement: 'https://user-management.cloud.ibm.com',
  accounts: 'https://accounts.cloud.ibm.com',
  resourceManager: 'https://resource-controller.cloud.ibm.com',
  globalCatalog: 'https://globalcatalog.cloud.ibm.com/api/v1',
  cloudFoundry: 'https://mccp.us-south.cf.cloud.ibm.com',
};

/** IBM's hosts, or one base for everything, as the practice account has it. */
export function endpointsOf(baseUrl: string | null): Endpoints {
  if (baseUrl === null) return IBM_ENDPOINTS;
  return {
    iam: baseUrl,
    userManagement: baseUrl,
    accounts: baseUrl,
    resourceManager: baseUrl,
    globalCatalog: `${baseUrl}/api/v1`,
    cloudFoundry: baseUrl,
  };
}
