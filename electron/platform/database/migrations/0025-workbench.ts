import { type Kysely, sql } from 'kysely'

const KEPT =
  'id text not null primary key, version integer not null, created_at text not null, created_by text not null, changed_at text not null, changed_by text not null, removed_at text'

/** The workbench: own reminders, what was put off, who is in charge, the year's work, and the register of letters. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table letter (${KEPT}, number text not null, on_day text not null, addressee text not null,
    unit_id text references organization (id), title text not null, sender text not null, paragraphs text not null,
    origin text not null, matters integer not null, void_reason text not null default '') strict`,
  'create index letter_in_order on letter (on_day, id) where removed_at is null',
  'create index letter_by_number on letter (number) where removed_at is null',
  // Which matters of the workbench a letter reminded of.
  `create table letter_matter (item_key text not null, letter_id text not null references letter (id),
    primary key (item_key, letter_id)) strict, without rowid`,
  `create table reminder (${KEPT}, title text not null, system text not null, on_day text not null,
    first_on text not null, unit_id text references organization (id), account_id text not null references account (id),
    repeats text not null, note text not null, done_on text not null default '') strict`,
  `create index reminder_open on reminder (on_day, id) where removed_at is null and done_on = ''`,
  // What one account does not want to be reminded of: until a day, or for good ('').
  `create table due_rest (account_id text not null references account (id), item_key text not null,
    until_on text not null, title text not null, system text not null, made_at text not null,
    primary key (account_id, item_key)) strict, without rowid`,
  // Who acts on a system's matters where the record itself names nobody.
  `create table due_charge (system text not null primary key, account_id text not null references account (id)) strict,
    without rowid`,
  `create table work_year (edition integer not null primary key, from_year integer not null, content text not null,
    made_at text not null, made_by text not null) strict`,
]
