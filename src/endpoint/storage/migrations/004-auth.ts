import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely, Migration } from 'kysely';
import type { Flavour } from '../flavour.ts';

/**
 * Who is on the staff, how each signs in, and who is signed in. The tables and their columns are better-auth's (its own
 * check of its schema is a test), under names that say whose they are; `invitation` is ours.
 */
export function auth(flavour: Flavour): Migration {
  const date = flavour === 'sqlite' ? 'date' : 'timestamptz';
  const boolean = flavour === 'sqlite' ? 'integer' : 'boolean';
  const required = (column: ColumnDefinitionBuilder) => column.notNull();
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      const table = (name: string): CreateTableBuilder<string, 'id'> =>
        db.schema.createTable(name).addColumn('id', 'text', (column) => column.notNull().primaryKey());
      const ofUser = (name: string): CreateTableBuilder<string, 'id' | 'userId'> =>
        table(name).addColumn('userId', 'text', (column) => column.notNull().references('staff_user.id').onDelete('cascade'));
      const index = (of: string, column: string): Promise<void> =>
        db.schema.createIndex(`${of}_${column}_idx`).on(of).column(column).execute();

      await table('staff_user')
        .addColumn('name', 'text', required)
        .addColumn('email', 'text', (column) => column.notNull().unique())
        .addColumn('emailVerified', boolean, required)
        .addColumn('image', 'text')
        .addColumn('createdAt', date, required)
        .addColumn('updatedAt', date, required)
        .addColumn('twoFactorEnabled', boolean)
        .addColumn('roles', 'text', required)
        .execute();
      await ofUser('staff_session')
        .addColumn('expiresAt', date, required)
        .addColumn('token', 'text', (column) => column.notNull().unique())
        .addColumn('createdAt', date, required)
        .addColumn('updatedAt', date, required)
        .addColumn('ipAddress', 'text')
        .addColumn('userAgent', 'text')
        .addColumn('proof', 'text', required)
        .execute();
      await ofUser('staff_account')
        .addColumn('accountId', 'text', required)
        .addColumn('providerId', 'text', required)
        .addColumn('accessToken', 'text')
        .addColumn('refreshToken', 'text')
        .addColumn('idToken', 'text')
        .addColumn('accessTokenExpiresAt', date)
        .addColumn('refreshTokenExpiresAt', date)
        .addColumn('scope', 'text')
        .addColumn('password', 'text')
        .addColumn('createdAt', date, required)
        .addColumn('updatedAt', date, required)
        .execute();
      await table('staff_verification')
        .addColumn('identifier', 'text', required)
        .addColumn('value', 'text', required)
        .addColumn('expiresAt', date, required)
        .addColumn('createdAt', date, required)
        .addColumn('updatedAt', date, required)
        .execute();
      await ofUser('staff_two_factor')
        .addColumn('secret', 'text', required)
        .addColumn('backupCodes', 'text', required)
        .addColumn('verified', boolean)
        .addColumn('failedVerificationCount', 'integer')
        .addColumn('lockedUntil', date)
        .execute();
      await ofUser('staff_passkey')
        .addColumn('name', 'text')
        .addColumn('publicKey', 'text', required)
        .addColumn('credentialID', 'text', required)
        .addColumn('counter', 'integer', required)
        .addColumn('deviceType', 'text', required)
        .addColumn('backedUp', boolean, required)
        .addColumn('transports', 'text')
        .addColumn('createdAt', date)
        .addColumn('aaguid', 'text')
        .execute();
      for (const of of ['staff_session', 'staff_account', 'staff_two_factor', 'staff_passkey']) await index(of, 'userId');
      await index('staff_verification', 'identifier');
      await index('staff_two_factor', 'secret');
      await index('staff_passkey', 'credentialID');
      await table('invitation')
        .addColumn('token_hash', 'text', (column) => column.notNull().unique())
        .addColumn('email', 'text')
        .addColumn('roles', 'text', required)
        .addColumn('made_by', 'text', required)
        .addColumn('made_at', 'text', required)
        .addColumn('expires_at', 'text', required)
        .addColumn('used_at', 'text')
        .addColumn('revoked_at', 'text')
        .execute();
    },
  };
}
