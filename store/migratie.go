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
	slot    bool // several processes may migrate at once
}

var (
	sqliteTaal = dialect{goose.DialectSQLite3,
		strings.NewReplacer("TEKST", "TEXT", "BYTES", "BLOB", "CLUSTERED", "WITHOUT ROWID"), false}
	postgresTaal = dialect{goose.DialectPostgres,
		strings.NewReplacer("TEKST", `TEXT COLLATE "C"`, "BYTES", "BYTEA", "CLUSTERED", ""), true}
)

// migreer brings the tables up to date. It refuses a database that a newer
// program has changed.
func migreer(ctx context.Context, db *sql.DB, d dialect) error {
	p, err := d.aanbieder(db)
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
	return err
}

// bijgewerkt refuses a database of which the tables are not those of this program,
// and changes nothing.
func bijgewerkt(ctx context.Context, db *sql.DB, d dialect) error {
	stappen, err := d.stappen()
	if err != nil {
		return err
	}
	var staat int64
	err = db.QueryRowContext(ctx, `SELECT coalesce(max(version_id), 0) FROM migratie`).Scan(&staat)
	if kan := stappen[len(stappen)-1].Version; err == nil && staat != kan {
		err = &Fout{
			Wat: taal.T(fmt.Sprintf("Deze gegevens zijn van een andere versie van Halfweg (tabellen %d; dit programma werkt met %d).", staat, kan),
				fmt.Sprintf("This data is of another version of Halfweg (tables %d; this program works with %d).", staat, kan)),
			Uitweg: taal.T("Gebruik dezelfde versie als de server, of start eerst de server van deze versie.", "Use the same version as the server, or start the server of this version first.")}
	}
	return err
}

// aanbieder returns what carries out the migrations.
func (d dialect) aanbieder(db *sql.DB) (*goose.Provider, error) {
	stappen, err := d.stappen()
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
func (d dialect) stappen() ([]*goose.Migration, error) {
	bestanden, err := migraties.ReadDir("migratie")
	var uit []*goose.Migration
	for _, b := range bestanden {
		tekst, lees := migraties.ReadFile(path.Join("migratie", b.Name()))
		versie, telt := goose.NumericComponent(b.Name())
		err = errors.Join(err, lees, telt)
		uit = append(uit, goose.NewGoMigration(versie, &goose.GoFunc{RunTx: d.stap(string(tekst))}, nil))
	}
	return uit, err
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
