import GRDB

/// The tables of the store; a shipped migration is never edited, the next one stands behind it.
enum Schema {
  /// The mark of our files, "stat": SQLite keeps it in the header.
  static let applicationID = 0x7374_6174

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: first)
    }
    migrator.registerMigration("2") { try $0.execute(sql: second) }
    return migrator
  }

  /// Documents by their content; the versions of each report; and its complete bytes apart, so that
  /// what queries read lies close together.
  private static let first = """
    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
      importedAt TEXT NOT NULL
    );
    CREATE TABLE report (
      id INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES document (id),
      division TEXT NOT NULL CHECK (length(division) = 6),
      year INTEGER NOT NULL,
      -- The organ that reports; empty for the government of the division.
      body TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version > 0),
      isCurrent INTEGER NOT NULL CHECK (isCurrent IN (0, 1)),
      importedAt TEXT NOT NULL,
      file TEXT NOT NULL,
      url TEXT,
      form TEXT,
      valueCount INTEGER NOT NULL,
      formCount INTEGER NOT NULL,
      errorCount INTEGER NOT NULL,
      warningCount INTEGER NOT NULL,
      -- The edition of the checks that the findings in figures come from.
      checks INTEGER NOT NULL,
      figures BLOB NOT NULL,
      UNIQUE (division, year, body, version)
    );
    CREATE UNIQUE INDEX currentReport ON report (division, year, body) WHERE isCurrent = 1;
    CREATE INDEX reportOfYear ON report (year) WHERE isCurrent = 1;
    CREATE TABLE content (
      report INTEGER PRIMARY KEY REFERENCES report (id),
      bytes BLOB NOT NULL
    );
    """
  /// What reports show beside those of the year before; a row counts only as long as `previous` is the
  /// version in force, so that nothing has to be deleted when a report is replaced.
  private static let second = """
    CREATE TABLE acrossYears (
      report INTEGER PRIMARY KEY REFERENCES report (id),
      previous INTEGER NOT NULL REFERENCES report (id),
      -- The edition of the checks that the findings come from.
      checks INTEGER NOT NULL,
      errorCount INTEGER NOT NULL,
      warningCount INTEGER NOT NULL,
      findings BLOB NOT NULL
    );
    """
}
