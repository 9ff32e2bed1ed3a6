import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '#app/contract/errors.ts';
import type { Handlers } from '#app/contract/methods.ts';
import { PRACTICE_NAME } from '#app/contract/practice-name.ts';
import type { DraftDocument, SampleInfo } from '#app/contract/views.ts';
import { toTemplateCsv } from '#app/import/written-files.ts';
import type { Drafts } from './drafts/drafts.ts';
import type { Uploads } from './drafts/uploads.ts';

/** The lists that come with Guestlist, to try it with. */
export interface Samples {
  list(): Promise<readonly SampleInfo[]>;
  /** Makes a draft of a sample, for the practice account. Fails with `bad-request` for a sample that does not exist. */
  open(sample: string): Promise<DraftDocument>;
}

export interface SamplesOptions {
  /** The folder of what comes with the program. */
  readonly assets: string;
  /** Null for a program that holds no lock: it opens no sample. */
  readonly uploads: Uploads | null;
  readonly drafts: Drafts;
}

/** `teams.csv` and `teams-access.csv` are one sample, `teams`; `policies.csv` is one by itself. */
const PEOPLE = /^(.+)\.csv$/;
const ACCESS = /-access\.csv$/;
const TEMPLATE_FILE = 'guestlist-template.csv';

/** Samples are the CSV files of a folder. */
export function createSamples({ assets, uploads, drafts }: SamplesOptions): Samples {
  const folder = join(assets, 'samples');

  const list = async (): Promise<readonly SampleInfo[]> => {
    const names = (await readdir(folder)).sort();
    return names
      .filter((name) => PEOPLE.test(name) && !ACCESS.test(name))
      .map((people) => {
        const id = PEOPLE.exec(people)![1]!;
        const access = names.filter((name) => name === `${id}-access.csv`);
        return { id, files: [toFile(people, 'people'), ...access.map((name) => toFile(name, 'access'))] };
      });
  };

  const upload = async (name: string, into: Uploads): Promise<string> => {
    const { upload: id } = await into.begin(name);
    await into.append(id, 0, await readFile(join(folder, name)));
    return id;
  };

  return {
    list,
    async open(sample) {
      const found = (await list()).find(({ id }) => id === sample);
      if (found === undefined || uploads === null) {
        throw new CodedError('bad-request', { method: 'samples.open', problem: 'there is no such sample' });
      }
      const files = [];
      for (const { name, role } of found.files) files.push({ upload: await upload(name, uploads), role });
      return drafts.create({ account: PRACTICE_NAME, files, decisions: [] });
    },
  };
}

function toFile<Role extends 'people' | 'access'>(
  name: string,
  role: Role,
): { readonly name: string; readonly role: Role } {
  return { name, role };
}

/** The methods of the contract that samples answer. */
export type SampleHandlers = Pick<Handlers, 'samples.list' | 'samples.open' | 'template.get'>;

export function createSampleHandlers(samples: Samples): SampleHandlers {
  return {
    'samples.list': () => samples.list(),
    'samples.open': ({ sample }) => samples.open(sample),
    async 'template.get'() {
      return { fileName: TEMPLATE_FILE, base64: Buffer.from(toTemplateCsv()).toString('base64') };
    },
  };
}
