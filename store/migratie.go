package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"path"
	"strings"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"

	"halfweg/kluis"
	"halfweg/taal"
)

// The migrations stand in migratie/, one file per release that changed the
// tables. They only add: an older program can go on beside a newer one.
//
//go:embed migratie/*.sql
var migraties embed.FS

// dialect is what a migration's text needs to become one database's SQL.
type dialect struct {
	goose   goose.Dialect
	woorden *strings.Replacer
	slot    bool   // several processes may migrate at once
	er      string // asks whether a table is there: 0 or 1
}

var (
	sqliteTaal = dialect{goose.DialectSQLite3,
		strings.NewReplacer("TEKST", "TEXT", "BYTES", "BLOB", "CLUSTERED", "WITHOUT ROWID"), false,
		`SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = $1`}
	postgresTaal = dialect{goose.DialectPostgres,
		strings.NewReplacer("TEKST", `TEXT COLLATE "C"`, "BYTES", "BYTEA", "CLUSTERED", ""), true,
		`SELECT CASE WHEN to_regclass($1) IS NULL THEN 0 ELSE 1 END`}
)

// migreer brings the tables up to date. It refuses a database that a newer
// program has changed, or of which k does not hold the keys.
func migreer(ctx context.Context, db *sql.DB, d dialect, k *kluis.Kluis) error {
	if _, err := d.herken(ctx, db, k); err != nil {
		return err
	}
	p, err := d.aanbieder(db, k)
	if err != nil {
		return err
	}
	if _, err := p.Up(ctx); err != nil {
		return err
	}
	staat, kan, err := p.GetVersions(ctx)
	if err == nil && staat > kan {
		err = &Fout{
			Wat: taal.T(fmt.Sprintf("Deze gegevens zijn van een nieuwere versie van Halfweg (tabellen %d; dit programma kent %d).", staat, kan),
				fmt.Sprintf("This data is of a newer version of Halfweg (tables %d; this program knows %d).", staat, kan)),
			Uitweg: taal.T("Gebruik de nieuwste versie van het programma.", "Use the newest version of the program.")}
	}
	if err != nil {
		return err
	}
	er, err := d.herken(ctx, db, k)
	if err == nil && !er {
		err = fmt.Errorf("no stamp of the keys: %w", kluis.ErrDicht)
	}
	return err
}

// aanbieder returns what carries out the migrations.
func (d dialect) aanbieder(db *sql.DB, k *kluis.Kluis) (*goose.Provider, error) {
	stappen, err := d.stappen(k)
	if err != nil {
		return nil, err
	}
	opties := []goose.ProviderOption{goose.WithGoMigrations(stappen...), goose.WithDisableGlobalRegistry(true), goose.WithTableName("migratie")}
	if d.slot {
		slot, err := lock.NewPostgresSessionLocker()
		if err != nil {
			return nil, err
		}
		opties = append(opties, goose.WithSessionLocker(slot))
	}
	return goose.NewProvider(d.goose, db, nil, opties...)
}

// stappen returns the migrations in the words of the database.
func (d dialect) stappen(k *kluis.Kluis) ([]*goose.Migration, error) {
	bestanden, err := migraties.ReadDir("migratie")
	var uit []*goose.Migration
	for _, b := range bestanden {
		tekst, lees := migraties.ReadFile(path.Join("migratie", b.Name()))
		versie, telt := goose.NumericComponent(b.Name())
		err = errors.Join(err, lees, telt)
		stap := d.stap(string(tekst))
		if versie == migratieSleutels {
			stap = daarna(stap, func(ctx context.Context, tx *sql.Tx) error { return versleutel(ctx, tx, k) })
		}
		uit = append(uit, goose.NewGoMigration(versie, &goose.GoFunc{RunTx: stap}, nil))
	}
	return uit, err
}

// daarna does two things in one transaction.
func daarna(eerst, dan func(context.Context, *sql.Tx) error) func(context.Context, *sql.Tx) error {
	return func(ctx context.Context, tx *sql.Tx) error {
		if err := eerst(ctx, tx); err != nil {
			return err
		}
		return dan(ctx, tx)
	}
}

func (d dialect) stap(tekst string) func(context.Context, *sql.Tx) error {
	return func(ctx context.Context, tx *sql.Tx) error {
		for opdracht := range strings.SplitSeq(d.woorden.Replace(tekst), ";\n") {
			if strings.TrimSpace(opdracht) == "" {
				continue
			}
			if _, err := tx.ExecContext(ctx, opdracht); err != nil {
				return fmt.Errorf("%w in: %s", err, opdracht)
			}
		}
		return nil
	}
}
