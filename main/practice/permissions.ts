import type { Identity } from './content.ts';
import { userError } from './errors.ts';
import type { Answer } from './exchange.ts';

/**
 * Why this caller may not invite, remove or change users; null when they may. IBM documents the rule (only users, Editor or
 * Administrator), not the status. [inferred: 403]
 */
export function mayChangeUsers(caller: Identity): Answer | null {
  if (caller.kind === 'service-id') {
    return userError(403, 'Forbidden', 'A service ID cannot invite or remove users', 'Use the token of a user.');
  }
  if (caller.userManagement === 'viewer') {
    return userError(
      403,
      'Forbidden',
      'The user is not authorized',
      'Needs Editor or Administrator on user management.',
    );
  }
  return null;
}
