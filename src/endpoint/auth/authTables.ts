import type { ColumnType } from 'kysely';

/** SQLite gives back what was written; PostgreSQL a `Date`. `new Date(...)` reads both. */
type Time = ColumnType<string | Date, string, string>;
/** 0 or 1 on SQLite. */
type Flag = ColumnType<number | boolean | null, never, never>;

/** better-auth's tables, as far as we read or change them ourselves. Its rows are made by it alone. */
export interface AuthTables {
  staff_user: StaffUserRow;
  staff_session: StaffSessionRow;
  staff_account: StaffAccountRow;
  staff_passkey: StaffPasskeyRow;
  staff_verification: StaffVerificationRow;
  invitation: InvitationRow;
}

interface StaffUserRow {
  id: ColumnType<string, never, never>;
  name: string;
  /** In lower case. */
  email: string;
  twoFactorEnabled: Flag;
  createdAt: Time;
  /** JSON: a list of `Role`. */
  roles: string;
}

interface StaffSessionRow {
  id: ColumnType<string, never, never>;
  token: string;
  userId: string;
  createdAt: Time;
  /** When somebody last used it, to the minute. */
  updatedAt: Time;
  expiresAt: Time;
  /** How who it is was proven (`Proof`). */
  proof: string;
}

interface StaffAccountRow {
  id: ColumnType<string, never, never>;
  userId: string;
  /** `credential` for a password, `directory` for the council's directory. */
  providerId: string;
}

interface StaffPasskeyRow {
  id: ColumnType<string, never, never>;
  userId: string;
  name: string | null;
  createdAt: Time | null;
}

/** A sign-in that was begun: what better-auth must find again to finish it. */
interface StaffVerificationRow {
  id: ColumnType<string, never, never>;
  expiresAt: Time;
}

export interface InvitationRow {
  id: string;
  /** SHA-256 of the token in the link, base64url. The token itself is with who was invited and nowhere else. */
  token_hash: string;
  /** In lower case; null for the first administrator, who is whoever can read what `npm start` prints. */
  email: string | null;
  /** JSON: a list of `Role`. */
  roles: string;
  made_by: string;
  made_at: string;
  expires_at: string;
  used_at: string | null;
  revoked_at: string | null;
}
