/**
 * The wall between neighbourhoods, the same for every tenant table: rows are seen and written only inside a transaction that named
 * their neighbourhood. An unset or emptied setting matches nothing. Owners of the table are held to it too (`force`).
 */
export function wallOff(table: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table}_wall on ${table}
      using (neighbourhood_id = nullif(current_setting('app.neighbourhood', true), '')::uuid)
      with check (neighbourhood_id = nullif(current_setting('app.neighbourhood', true), '')::uuid);
    grant select, insert, update, delete on ${table} to linli_app;
    grant select on ${table} to linli_reader;`;
}

/** A tenant table of events: what happened stays. The application may add rows and read them, nothing else. */
export function appendOnly(table: string): string {
  return `${wallOff(table)}
    revoke update, delete, truncate on ${table} from linli_app;`;
}

/** A table that belongs to no neighbourhood (identity, directory). */
export function globalTable(table: string, rights = 'select, insert, update, delete'): string {
  return `
    grant ${rights} on ${table} to linli_app;
    grant select on ${table} to linli_reader;`;
}

export function drop(...tables: readonly string[]): string {
  return tables.map((table) => `drop table ${table};`).join('\n');
}
