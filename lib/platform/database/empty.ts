import { prepareJobs } from '../jobs';
import { type Accounts, connectOwner } from './accounts';
import { migrate } from './migrate';

/** Drops everything that the database holds and makes its tables anew. */
export async function emptyDatabase(accounts: Accounts): Promise<void> {
  const owner = await connectOwner(accounts);
  try {
    await owner.query(`
      DROP SCHEMA IF EXISTS graphile_worker CASCADE;
      DROP SCHEMA public CASCADE;
      CREATE SCHEMA public;
      GRANT USAGE ON SCHEMA public TO PUBLIC`);
  } finally {
    await owner.end();
  }
  await migrate(accounts);
  await prepareJobs(accounts);
}
