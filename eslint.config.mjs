import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/*
 * The import table of ARCHITECTURE.md as lint rules. Inside a room imports are relative; across rooms they are '#room/…',
 * so a forbidden direction is visible in the specifier and the message can name the right module.
 */

/** @param {string[]} patterns @param {string} message */
const forbid = (patterns, message) => ({ group: patterns, message });

const NODE = forbid(
  ['node:*', 'fs', 'path', 'os', 'http', 'https', 'net', 'crypto', 'child_process'],
  'This room runs in the browser too: no Node. Put it behind the contract (app/contract) and do it in main/services.',
);
const ELECTRON = forbid(
  ['electron', 'electron/*'],
  'Only main/electron imports electron. Other rooms get what they need through main/compose/ports.ts.',
);
const MAIN = forbid(
  ['#main/*', '**/main/**'],
  'Privileged code is reached through the contract: use the client from app/contract/client.ts.',
);
const RENDERER = forbid(['#renderer/*', '**/renderer/**'], 'Nothing imports the renderer.');
const PAPAPARSE = forbid(
  ['papaparse'],
  'app/csv is the only importer of papaparse: call parseCsv or toCsv from there.',
);
const LOWDB = forbid(
  ['lowdb', 'lowdb/*'],
  'main/storage is the only importer of lowdb: use openDocument from main/storage/document.ts.',
);
const SDK = forbid(
  ['@ibm-cloud/*', 'ibm-cloud-sdk-core'],
  'main/cloud is the only importer of the IBM SDK: use the Cloud interface of main/cloud/cloud.ts.',
);
const REACT = forbid(
  ['react', 'react-dom', 'react-dom/*', '@carbon/*', 'zustand', 'zustand/*', '@tanstack/*'],
  'Only the renderer knows React, Carbon and zustand.',
);
const HOSTS = forbid(
  ['#main/electron/*', '#main/node/*', '#main/cli/*', '**/electron/**', '**/node/**', '**/cli/**'],
  'Hosts are at the top: nothing imports electron/, node/ or cli/.',
);
const COMPOSE = forbid(
  ['#main/compose/*', '**/compose/**'],
  'Only the hosts import compose; a service gets what it needs as an argument (types come from main/compose/ports.ts).',
);
const SERVICES = forbid(
  ['#main/services/*', '**/services/**', '**/rpc/**', '#main/rpc/*'],
  'rpc -> services -> cloud, storage: imports go downward only.',
);
const PRACTICE_STORAGE = forbid(
  ['**/storage/**', '#main/storage/*'],
  'The practice account gets its persistence as an argument.',
);

/** @param {string} files @param {ReturnType<typeof forbid>[]} patterns */
const room = (files, patterns, extra = {}) => ({
  files: Array.isArray(files) ? files : [files],
  // Folders named testing hold what several tests share; nothing else imports them.
  ignores: ['**/*.test.ts', '**/*.test.tsx', '**/testing/**'],
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }], ...extra },
});

const NO_AMBIENT_TIME = [
  'error',
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Time comes in as an event or from the injected Clock (main/compose/ports.ts).',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time comes in as an event or from the injected Clock (main/compose/ports.ts).',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Randomness comes in as an event or from the injected Ids (main/compose/ports.ts).',
  },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a thing has one name everywhere.' },
];

export default tseslint.config(
  { ignores: ['node_modules/**', 'out/**', 'release/**', 'test-results/**', 'playwright-report/**', 'bench/rsi/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // Promises nobody waits for are how a journal line gets lost: typed lint only where it pays.
    files: ['main/**/*.ts'],
    ignores: ['**/*.test.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/no-misused-promises': 'error' },
  },
  {
    files: ['app/**/*.ts', 'main/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**', 'main/compose/**', 'main/dev/**'],
    rules: { 'no-restricted-syntax': NO_AMBIENT_TIME },
  },
  room('app/**/*.ts', [NODE, ELECTRON, MAIN, RENDERER, REACT, LOWDB, SDK, PAPAPARSE]),
  room('app/csv/**/*.ts', [NODE, ELECTRON, MAIN, RENDERER, REACT, LOWDB, SDK]),
  room('main/services/**/*.ts', [ELECTRON, RENDERER, REACT, PAPAPARSE, LOWDB, SDK, HOSTS, COMPOSE_VALUES()]),
  room('main/cloud/**/*.ts', [ELECTRON, RENDERER, REACT, PAPAPARSE, LOWDB, HOSTS, COMPOSE_VALUES(), SERVICES]),
  room('main/practice/**/*.ts', [
    ELECTRON,
    RENDERER,
    REACT,
    PAPAPARSE,
    LOWDB,
    SDK,
    HOSTS,
    COMPOSE_VALUES(),
    SERVICES,
    PRACTICE_STORAGE,
  ]),
  room('main/storage/**/*.ts', [ELECTRON, RENDERER, REACT, PAPAPARSE, SDK, HOSTS, COMPOSE_VALUES(), SERVICES]),
  room('main/rpc/**/*.ts', [ELECTRON, RENDERER, REACT, PAPAPARSE, LOWDB, SDK, HOSTS, COMPOSE_VALUES()]),
  room('main/compose/**/*.ts', [ELECTRON, RENDERER, REACT, PAPAPARSE, LOWDB, SDK, HOSTS]),
  room(['main/node/**/*.ts', 'main/cli/**/*.ts'], [ELECTRON, RENDERER, REACT, PAPAPARSE, LOWDB, SDK]),
  room('main/electron/**/*.ts', [RENDERER, REACT, PAPAPARSE, LOWDB, SDK]),
  room(['renderer/**/*.ts', 'renderer/**/*.tsx'], [NODE, ELECTRON, MAIN, PAPAPARSE, LOWDB, SDK]),
  room('e2e/**/*.ts', [ELECTRON, RENDERER, REACT, LOWDB, SDK]),
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    // The one importer of TanStack Virtual. The rule warns of caching by the React compiler, which is not used here.
    files: ['renderer/components/use-virtual-rows.ts'],
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['main/dev/**', 'main/start.mjs', 'bench/**', '*.config.*'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' },
  },
);

/** main/compose/ports.ts holds only types (Clock, Ids, Log …) and may be imported downward; everything else of compose may not. */
function COMPOSE_VALUES() {
  return { ...COMPOSE, group: [...COMPOSE.group, '!#main/compose/ports.ts', '!**/compose/ports.ts'] };
}
