import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '@/lib/platform/database/embedded';
import { migrate } from '@/lib/platform/database/migrate';

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * Addresses of the migrated database that `own-database.ts` copies, for the administrator of the server, the owner
     * of the tables and the application; no test connects to it.
     */
    templateUrl: string;
    ownerUrl: string;
    applicationUrl: string;
  }
}

/** Starts one PostgreSQL for the whole run, with one migrated template, in a folder that is removed afterwards. */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'okienko-test-'));
  const remove = () => rm(dataDir, { recursive: true, force: true });
  try {
    const database = await startEmbedded({ dataDir, name: 'template', durable: false });
    await migrate(database);
    project.provide('templateUrl', database.adminUrl);
    project.provide('ownerUrl', database.ownerUrl);
    project.provide('applicationUrl', database.url);
    return async () => {
      await database.stop();
      await remove();
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
