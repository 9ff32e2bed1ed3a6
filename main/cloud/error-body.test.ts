import { describe, expect, it } from 'vitest';
import { readErrorBody } from './error-body.ts';

describe('an error body', () => {
  it.each([
    [
      'user management today',
      {
        trace: 't',
        errors: [{ code: 'Conflict', message: 'Invite request blocked : a@x.org', more_info: 'Wait a minute.' }],
        status_code: 409,
      },
      { code: 'Conflict', message: 'Invite request blocked : a@x.org. Wait a minute.', trace: 't' },
    ],
    [
      'user management before, with numbers',
      { trace: '123', errors: [{ code: 1023, message: 'Too many users', more_info: 107 }] },
      { code: '1023', message: 'Too many users. 107', trace: '123' },
    ],
    [
      'user management with a blank hint',
      { errors: [{ code: 1025, message: 'Not authorized', more_info: ' ' }] },
      { code: '1025', message: 'Not authorized', trace: null },
    ],
    [
      'a hint that repeats the message',
      { errors: [{ code: 'x', message: 'Not found.', more_info: 'Not found' }] },
      { code: 'x', message: 'Not found.', trace: null },
    ],
    [
      'IAM',
      {
        trace: 't',
        errors: [{ code: 'insufficent_permissions', message: 'No', details: {}, more_info: '' }],
        status_code: 403,
      },
      { code: 'insufficent_permissions', message: 'No', trace: 't' },
    ],
    [
      'tokens',
      {
        errorCode: 'BXNIM0415E',
        errorMessage: 'Unknown key',
        errorDetails: 'Unknown key',
        context: { requestId: 'r' },
      },
      { code: 'BXNIM0415E', message: 'Unknown key', trace: 'r' },
    ],
    [
      'tokens without context',
      { errorCode: 'BXNIM0407E', errorMessage: 'Expired' },
      { code: 'BXNIM0407E', message: 'Expired', trace: null },
    ],
    [
      'classic infrastructure',
      { error: 'Invalid API token.', code: 'SoftLayer_Exception_Public' },
      { code: 'SoftLayer_Exception_Public', message: 'Invalid API token.', trace: null },
    ],
    [
      'a plain message',
      { message: 'Down for maintenance' },
      { code: null, message: 'Down for maintenance', trace: null },
    ],
    ['an empty list', { errors: [] }, { code: null, message: null, trace: null }],
    ['a list of texts', { errors: ['no'] }, { code: null, message: null, trace: null }],
    ['HTML', '<html></html>', { code: null, message: null, trace: null }],
    ['nothing', undefined, { code: null, message: null, trace: null }],
    ['null', null, { code: null, message: null, trace: null }],
  ])('of %s is read', (_name, body, expected) => {
    expect(readErrorBody(body)).toEqual(expected);
  });
});
