import type { Answer } from './exchange.ts';

/*
 * Error bodies in the shapes that IBM's APIs send. Invite errors exist in two shapes: codes as words with `status_code` (seen in
 * terraform-provider-ibm issue 6662), and codes as numbers without it (issues 1114, 2160). Clients have to read both.
 */

const TRACE = '10778924-0000-4000-8000-000000000000';
const OLD_TRACE = '1077892406';

/** User management, today's shape. [seen] */
export function userError(status: number, code: string, message: string, moreInfo = ''): Answer {
  return {
    status,
    body: { trace: TRACE, errors: [{ code, message, more_info: moreInfo }], status_code: status },
  };
}

/** User management, the older shape: a numeric code, no `status_code`. [seen] */
export function oldUserError(status: number, code: number, message: string, moreInfo: string | number = ''): Answer {
  return { status, body: { trace: OLD_TRACE, errors: [{ code, message, more_info: moreInfo }] } };
}

/** Groups, roles, policies. `insufficent_permissions` is IBM's own spelling. [documented: policy management SDK] */
export function iamError(status: number, code: string, message: string): Answer {
  return {
    status,
    body: { trace: TRACE, errors: [{ code, message, details: {}, more_info: '' }], status_code: status },
  };
}

/** The token service. [seen; `context` inferred] */
export function tokenError(status: number, code: string, message: string): Answer {
  return {
    status,
    body: { errorCode: code, errorMessage: message, errorDetails: message, context: { requestId: TRACE } },
    headers: { 'Transaction-Id': TRACE },
  };
}

export const NO_SUCH_USER = userError(404, 'Not Found', 'User not found', 'The account has no user with this id.');
