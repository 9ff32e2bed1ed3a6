import { commonServiceRoles, customRole, ownServiceRole, platformRoles } from './role-content.ts';
import type { RoleSet } from './role-content.ts';

/*
 * The services of the practice account. Service names are what IBM puts into `serviceName`; role names and most actions follow
 * IBM's page "IAM roles and actions". A few actions stand for many; the lists here are short on purpose.
 */

export interface PracticeService extends RoleSet {
  readonly name: string;
  readonly displayName: string;
  /** Id of the entry in the global catalogue. */
  readonly catalogueId: string;
  readonly tags: readonly string[];
}

const objectStorage: PracticeService = {
  name: 'cloud-object-storage',
  displayName: 'Cloud Object Storage',
  catalogueId: 'dff97f5c-bc5e-4455-b470-411c3edbe49c',
  tags: ['storage'],
  system: platformRoles(),
  service: [
    ...commonServiceRoles(
      [
        'cloud-object-storage.account.get_account_buckets',
        'cloud-object-storage.bucket.get',
        'cloud-object-storage.bucket.head',
        'cloud-object-storage.object.get',
        'cloud-object-storage.object.head',
      ],
      [
        'cloud-object-storage.bucket.put_bucket',
        'cloud-object-storage.bucket.delete_bucket',
        'cloud-object-storage.object.put',
        'cloud-object-storage.object.delete',
      ],
      [
        'cloud-object-storage.bucket.put_cors',
        'cloud-object-storage.bucket.put_lifecycle',
        'cloud-object-storage.bucket.put_firewall',
        'cloud-object-storage.bucket.put_protection',
      ],
    ),
    ownServiceRole(
      'cloud-object-storage',
      'ContentReader',
      'Content Reader',
      'As a content reader, one can list and download objects in a bucket.',
      ['cloud-object-storage.bucket.get', 'cloud-object-storage.object.get', 'cloud-object-storage.object.head'],
    ),
    ownServiceRole(
      'cloud-object-storage',
      'ObjectReader',
      'Object Reader',
      'As an object reader, one can download objects from a bucket but not list them.',
      ['cloud-object-storage.object.get', 'cloud-object-storage.object.head'],
    ),
    ownServiceRole(
      'cloud-object-storage',
      'ObjectWriter',
      'Object Writer',
      'As an object writer, one can upload objects to a bucket but not list or download them.',
      ['cloud-object-storage.object.put'],
    ),
  ],
  custom: [],
};

const keyProtect: PracticeService = {
  name: 'kms',
  displayName: 'Key Protect',
  catalogueId: 'ee41347f-b18e-4ca6-bf80-b5467c63f9a6',
  tags: ['security'],
  system: platformRoles(),
  service: [
    ...commonServiceRoles(
      ['kms.secrets.list', 'kms.secrets.head', 'kms.registrations.list'],
      ['kms.secrets.create', 'kms.secrets.read', 'kms.secrets.wrap', 'kms.secrets.unwrap', 'kms.registrations.create'],
      [
        'kms.secrets.delete',
        'kms.secrets.rotate',
        'kms.policies.read',
        'kms.policies.write',
        'kms.instancepolicies.write',
      ],
    ),
    ownServiceRole(
      'kms',
      'ReaderPlus',
      'Reader plus',
      'As a reader plus, one can also retrieve the payload of standard keys.',
      ['kms.secrets.list', 'kms.secrets.head', 'kms.secrets.read', 'kms.registrations.list'],
    ),
    ownServiceRole('kms', 'KeyPurge', 'Key Purge', 'Purges keys that were deleted at least four hours ago.', [
      'kms.secrets.purge',
    ]),
  ],
  custom: [
    customRole(
      'kms',
      'c0ffee00c0ffee00c0ffee00c0ffee00',
      'KeyLister',
      'Key lister',
      'Lists keys and nothing else. Defined by this account.',
      ['kms.secrets.list'],
    ),
  ],
};

const kubernetes: PracticeService = {
  name: 'containers-kubernetes',
  displayName: 'Kubernetes Service',
  catalogueId: 'aff5cf20-2cbc-11e7-b30a-1b0e85d4b4c1',
  tags: ['containers'],
  system: platformRoles({
    Viewer: ['containers-kubernetes.cluster.read'],
    Operator: ['containers-kubernetes.cluster.operate'],
    Editor: ['containers-kubernetes.cluster.update'],
    Administrator: ['containers-kubernetes.cluster.create', 'containers-kubernetes.cluster.delete'],
  }),
  service: commonServiceRoles(
    ['containers-kubernetes.kube.read'],
    ['containers-kubernetes.kube.write'],
    ['containers-kubernetes.kube.manage'],
  ),
  custom: [],
};

const virtualPrivateCloud: PracticeService = {
  name: 'is',
  displayName: 'VPC Infrastructure Services',
  catalogueId: 'is.vpc',
  tags: ['network', 'compute'],
  system: platformRoles({
    Viewer: ['is.vpc.vpc.list', 'is.vpc.vpc.read', 'is.subnet.subnet.read', 'is.instance.instance.read'],
    Operator: ['is.vpc.vpc.operate', 'is.subnet.subnet.operate', 'is.instance.instance.operate'],
    Editor: ['is.vpc.vpc.create', 'is.vpc.vpc.update', 'is.subnet.subnet.create', 'is.instance.instance.create'],
    Administrator: ['is.vpc.vpc.manage', 'is.instance.instance.manage'],
  }),
  service: [
    ...commonServiceRoles(
      ['is.instance.instance.list', 'is.volume.volume.read'],
      ['is.volume.volume.update'],
      ['is.snapshot.snapshot.create', 'is.volume.volume.delete'],
    ),
    ownServiceRole(
      'is',
      'VirtualServerConsoleAdmin',
      'Console Administrator',
      'As a console administrator, one can open the console of a virtual server instance.',
      ['is.instance.instance.console'],
    ),
  ],
  custom: [],
};

const eventStreams: PracticeService = {
  name: 'messagehub',
  displayName: 'Event Streams',
  catalogueId: '6a7f4e38-f218-48ef-9dd2-df408747568e',
  tags: ['integration'],
  system: platformRoles(),
  service: commonServiceRoles(
    ['messagehub.cluster.read', 'messagehub.topic.read', 'messagehub.group.read', 'messagehub.schema.read'],
    ['messagehub.topic.write', 'messagehub.txnid.write', 'messagehub.schema.write'],
    ['messagehub.topic.manage', 'messagehub.schema.manage', 'messagehub.cluster.manage'],
  ),
  custom: [],
};

const postgresql: PracticeService = {
  name: 'databases-for-postgresql',
  displayName: 'Databases for PostgreSQL',
  catalogueId: 'databases-for-postgresql',
  tags: ['database'],
  system: platformRoles({
    Viewer: ['databases-for-postgresql.deployment.read'],
    Operator: ['databases-for-postgresql.backup.read'],
    Editor: ['databases-for-postgresql.deployment.scale'],
  }),
  service: commonServiceRoles(
    ['databases-for-postgresql.connection.read'],
    ['databases-for-postgresql.backup.create'],
    ['databases-for-postgresql.user.create', 'databases-for-postgresql.user.delete'],
  ),
  custom: [],
};

const secretsManager: PracticeService = {
  name: 'secrets-manager',
  displayName: 'Secrets Manager',
  catalogueId: 'ebc0cdb0-af2a-11ea-98c7-29e5db822649',
  tags: ['security'],
  system: platformRoles(),
  service: [
    ...commonServiceRoles(
      ['secrets-manager.secret-group.read', 'secrets-manager.secrets.list', 'secrets-manager.secret-metadata.read'],
      ['secrets-manager.secret.create', 'secrets-manager.secret.update', 'secrets-manager.secret.read'],
      ['secrets-manager.secret.delete', 'secrets-manager.secret-group.create', 'secrets-manager.engine-config.set'],
    ),
    ownServiceRole(
      'secrets-manager',
      'SecretsReader',
      'SecretsReader',
      'As a secrets reader, one can also read the payload of secrets.',
      ['secrets-manager.secrets.list', 'secrets-manager.secret.read', 'secrets-manager.secret-metadata.read'],
    ),
  ],
  custom: [],
};

export const SERVICES: readonly PracticeService[] = [
  objectStorage,
  keyProtect,
  kubernetes,
  virtualPrivateCloud,
  eventStreams,
  postgresql,
  secretsManager,
];
