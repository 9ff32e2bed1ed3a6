import { API_KEYS, PRACTICE_ACCOUNT_ID } from './content.ts';
import type { Identity } from './content.ts';
import { tokenError } from './errors.ts';
import type { Answer, PracticeRequest, Route, Scene } from './exchange.ts';
import { signToken, verifyToken } from './jwt.ts';
import { answer } from './exchange.ts';

/* The token endpoint of IAM, its discovery document, and `apikeys/details`. */

/** IBM's default lifetime; accounts may choose 900 to 3600. */
const TOKEN_SECONDS = 3_600;
const API_KEY_GRANT = 'urn:ibm:params:oauth:grant-type:apikey';
const ISSUER = 'https://iam.cloud.ibm.com/identity';

export const tokenRoutes: readonly Route[] = [
  {
    method: 'POST',
    pattern: '/identity/token',
    family: 'token',
    open: true,
    handle: (state, scene) => ({ state, answer: exchangeKey(scene) }),
  },
  {
    method: 'GET',
    pattern: '/identity/.well-known/openid-configuration',
    family: 'token',
    open: true,
    handle: (state, { origin }) =>
      answer(state, 200, {
        issuer: ISSUER,
        authorization_endpoint: `${origin}/identity/authorize`,
        token_endpoint: `${origin}/identity/token`,
        passcode_endpoint: `${origin}/identity/passcode`,
      }),
  },
  {
    method: 'GET',
    pattern: '/v1/apikeys/details',
    family: 'apikeys',
    handle: (state, scene) => ({ state, answer: describeKey(scene.request, scene.now) }),
  },
];

function exchangeKey({ request, now, tokenSecret }: Scene): Answer {
  const form = new URLSearchParams(request.body);
  const grant = form.get('grant_type');
  if (grant !== API_KEY_GRANT) {
    return tokenError(400, 'BXNIM0137E', `Property grant_type is missing or not supported: ${grant ?? 'none'}`);
  }
  const identity = API_KEYS[form.get('apikey') ?? ''];
  // BXNIM0415E for an unknown key: what public clients report, not documented by IBM. [inferred]
  if (identity === undefined) return tokenError(400, 'BXNIM0415E', 'Provided API key could not be found.');
  const issuedAt = Math.floor(now / 1_000);
  const expiration = issuedAt + TOKEN_SECONDS;
  return {
    status: 200,
    body: {
      access_token: signToken(claimsOf(identity, issuedAt, expiration), tokenSecret),
      // A key login without a client id gets no usable refresh token. [inferred]
      refresh_token: 'not_supported',
      token_type: 'Bearer',
      expires_in: TOKEN_SECONDS,
      expiration,
      scope: 'ibm openid',
    },
  };
}

/** The claims of a user's or a service ID's token, as in IBM's samples for brokers. `practice_role` is ours. */
function claimsOf(identity: Identity, issuedAt: number, expiration: number): Readonly<Record<string, unknown>> {
  const common = {
    iam_id: identity.iamId,
    id: identity.iamId,
    account: { valid: true, bss: PRACTICE_ACCOUNT_ID },
    name: identity.name,
    iat: issuedAt,
    exp: expiration,
    iss: ISSUER,
    grant_type: API_KEY_GRANT,
    scope: 'ibm openid',
    client_id: 'default',
    acr: 1,
    amr: ['pwd'],
    practice_role: identity.userManagement,
  };
  if (identity.kind === 'service-id') {
    return { ...common, realmid: 'iam', identifier: uuidOf(identity), sub: uuidOf(identity), sub_type: 'ServiceId' };
  }
  const [given, family] = identity.name.split(' ');
  return {
    ...common,
    realmid: 'IBMid',
    identifier: identity.iamId.replace('IBMid-', ''),
    sub: identity.email,
    email: identity.email,
    given_name: given,
    family_name: family,
  };
}

function uuidOf(identity: Identity): string {
  return identity.iamId.replace('iam-', '');
}

/** Who the bearer token of a request speaks for; `expired` and `none` are both answered 401. */
export function authenticate(
  request: PracticeRequest,
  now: number,
  tokenSecret: string,
): Identity | 'expired' | 'none' {
  const token = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1];
  const claims = token === undefined ? null : verifyToken(token, tokenSecret);
  if (claims === null) return 'none';
  if (typeof claims.exp !== 'number' || claims.exp * 1_000 <= now) return 'expired';
  const known = Object.values(API_KEYS).find(
    (identity) => identity.iamId === claims.iam_id && identity.userManagement === claims.practice_role,
  );
  return known ?? 'none';
}

function describeKey(request: PracticeRequest, now: number): Answer {
  const key = request.headers['iam-apikey'] ?? '';
  const identity = API_KEYS[key];
  if (identity === undefined) return tokenError(404, 'BXNIM0415E', 'Provided API key could not be found.');
  return {
    status: 200,
    body: {
      id: `ApiKey-${key}`,
      crn: `crn:v1:bluemix:public:iam-identity::a/${PRACTICE_ACCOUNT_ID}::apikey:ApiKey-${key}`,
      name: key,
      iam_id: identity.iamId,
      account_id: PRACTICE_ACCOUNT_ID,
      locked: false,
      disabled: false,
      created_at: new Date(now).toISOString(),
      created_by: identity.iamId,
    },
  };
}
