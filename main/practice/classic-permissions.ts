import { oldUserError, userError } from './errors.ts';
import type { Answer } from './exchange.ts';

/* Classic infrastructure permissions (SoftLayer keys) in an invitation. */

/** Every key that IBM's Terraform provider puts into an invitation: its largest set, "super user". [seen in code] */
export const CLASSIC_PERMISSIONS: readonly string[] = `
  HARDWARE_VIEW VIEW_CUSTOMER_SOFTWARE_PASSWORD NETWORK_TUNNEL_MANAGE CUSTOMER_POST_PROVISION_SCRIPT_MANAGEMENT VIEW_CPANEL
  VIEW_PLESK VIEW_HELM VIEW_URCHIN ADD_SERVICE_STORAGE USER_MANAGE SERVER_ADD SERVER_UPGRADE SERVER_CANCEL SERVICE_ADD
  SERVICE_UPGRADE SERVICE_CANCEL BANDWIDTH_MANAGE DNS_MANAGE REMOTE_MANAGEMENT MONITORING_MANAGE SERVER_RELOAD LICENSE_VIEW
  IP_ADD LOCKBOX_MANAGE NAS_MANAGE PORT_CONTROL LOADBALANCER_MANAGE FIREWALL_MANAGE SOFTWARE_FIREWALL_MANAGE
  ANTI_MALWARE_MANAGE HOST_ID_MANAGE VULN_SCAN_MANAGE NTF_SUBSCRIBER_MANAGE NETWORK_VLAN_SPANNING CDN_ACCOUNT_MANAGE
  CDN_FILE_MANAGE CDN_BANDWIDTH_VIEW NETWORK_ROUTE_MANAGE VIRTUAL_GUEST_VIEW INSTANCE_UPGRADE HOSTNAME_EDIT
  NETWORK_MESSAGE_DELIVERY_MANAGE USER_EVENT_LOG_VIEW VPN_MANAGE VIEW_QUANTASTOR DATACENTER_ACCESS DATACENTER_ROOM_ACCESS
  CUSTOMER_SSH_KEY_MANAGEMENT FIREWALL_RULE_MANAGE PUBLIC_IMAGE_MANAGE SECURITY_CERTIFICATE_VIEW SECURITY_CERTIFICATE_MANAGE
  GATEWAY_MANAGE SCALE_GROUP_MANAGE SAML_AUTHENTICATION_MANAGE MANAGE_SECURITY_GROUPS PUBLIC_NETWORK_COMPUTE DEDICATED_HOST_VIEW
`
  .trim()
  .split(/\s+/u);

/**
 * Why the account refuses these permissions; null when it does not. `permissions` is null when the invitation has none. An account
 * without linked classic infrastructure refuses even an empty list (terraform-provider-ibm issue 1114); device access and unknown
 * keys are refused by name (issues 3074, 1662).
 */
export function checkClassic(permissions: readonly string[] | null, linked: boolean): Answer | null {
  if (permissions === null) return null;
  if (!linked) return oldUserError(401, 1025, 'Not authorized to invite user', 'IaaS for non-linked account');
  const invalid = permissions.filter((key) => !CLASSIC_PERMISSIONS.includes(key));
  if (invalid.length === 0) return null;
  return userError(400, 'Bad Request', 'Invalid request payload', `INVALID_IAAS_PERMISSIONS : ${invalid.join(',')}`);
}
