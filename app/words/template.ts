import { FIELDS, type Field } from '../import/issue.ts';

/* What stands in the CSV template: examples against the practice account, each explained in the last column. */

export type TemplateColumn = Exclude<Field, 'profile'> | 'name' | 'note';

/** The join column is left out: in a single file it would refer to nothing. */
export const TEMPLATE_COLUMNS: readonly TemplateColumn[] = [
  'email',
  'name',
  ...FIELDS.filter((field): field is Exclude<Field, 'profile' | 'email'> => field !== 'profile' && field !== 'email'),
  'note',
];

export type TemplateRow = Readonly<Partial<Record<TemplateColumn, string>>>;

export const TEMPLATE_ROWS: readonly TemplateRow[] = [
  {
    email: 'ana.silva@template.example',
    name: 'Ana Silva',
    access_groups: 'Developers; Auditors',
    note: 'Member of two access groups. Several values in a cell are separated by a semicolon.',
  },
  {
    email: 'ben.okafor@template.example',
    name: 'Ben Okafor',
    service: 'cloud-object-storage',
    roles: 'Reader; Writer',
    resource_group: 'staging',
    note: 'A policy: roles on one service, in one resource group.',
  },
  {
    email: 'ben.okafor@template.example',
    name: 'Ben Okafor',
    resource_group: 'staging',
    resource_group_access: 'Viewer',
    note: 'The same person again: both rows count. Viewer on the resource group itself lets people see it in the console.',
  },
  {
    email: 'chen.wei@template.example',
    name: 'Chen Wei',
    service: 'messagehub',
    roles: 'Writer',
    region: 'eu-de',
    service_instance: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
    resource_type: 'topic',
    resource: 'team-a-*',
    note: 'A narrower policy: a region, an instance and its topics whose names begin with team-a-.',
  },
  {
    email: 'dana.novak@template.example',
    name: 'Dana Novak',
    service: 'all',
    roles: 'Viewer',
    note: 'All identity and access enabled services. Empty resource group: the whole account.',
  },
  {
    email: 'emil.berg@template.example',
    name: 'Emil Berg',
    service: 'user-management',
    roles: 'Editor',
    note: 'An account management service. Also: all-account-management, all-iam-account-management.',
  },
  {
    email: 'fatima.hassan@template.example',
    name: 'Fatima Hassan',
    classic: 'view only',
    note: 'Classic infrastructure: view only, basic user, super user, or single permissions.',
  },
  {
    email: 'goran.horvat@template.example',
    name: 'Goran Horvat',
    cf_org: 'acme',
    cf_org_roles: 'User',
    cf_region: 'us-south',
    cf_space: 'dev',
    cf_space_roles: 'Developer',
    note: 'Cloud Foundry (legacy): a role in the organization and one in a space. Both are needed.',
  },
];
