package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"halfweg/kluis"
	"halfweg/taal"
)

// IsVersleuteld reports whether there is an encrypted database at doel. It makes
// nothing, and does not mind whether a program has it open.
func IsVersleuteld(ctx context.Context, doel string) (is bool, err error) {
	err = kijk(ctx, doel, func(db *sql.DB, d dialect) error {
		stempel, err := d.stempel(ctx, db)
		is = stempel != ""
		return err
	})
	return is, err
}

// HoortBij refuses keys that do not belong to the database at doel.
func HoortBij(ctx context.Context, doel string, k *kluis.Kluis) error {
	return kijk(ctx, doel, func(db *sql.DB, d dialect) error {
		_, err := d.herken(ctx, db, k)
		return err
	})
}

// OudVrij refuses as long as something at doel is under a key that is not the
// one in use of k, so that older keys cannot be dropped. Once it does not
// refuse it will not again, whatever a running program writes meanwhile: that
// makes no key without looking which one is in use.
func OudVrij(ctx context.Context, doel string, k *kluis.Kluis) error {
	return kijk(ctx, doel, func(db *sql.DB, d dialect) error {
		stempel, err := d.stempel(ctx, db)
		if err != nil {
			return err
		}
		if err := k.Herken(stempel); err != nil {
			return err
		}
		gelijk, err := k.Volg(stempel)
		if err != nil {
			return err
		}
		nog := 0
		err = db.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM sleutel WHERE hoofdsleutel <> $1) +
			(SELECT count(*) FROM toestand WHERE naam = $2 AND waarde <> '')`, k.Hoofdsleutel(), toestandRotatie).Scan(&nog)
		if err == nil && (nog > 0 || !gelijk) {
			err = &Fout{Wat: taal.T(fmt.Sprintf("Er is nog iets met een oude sleutel versleuteld (%d): er is niets opgeruimd.", nog), fmt.Sprintf("Something is still encrypted with an old key (%d): nothing was dropped.", nog)),
				Uitweg: taal.T("Wacht tot het draaiende programma klaar is, of geef de opdracht eerst zonder --ruim-oud.", "Wait until the running program is done, or give the command without --ruim-oud first.")}
		}
		return err
	})
}

// kijk lets fn look at the database at doel, when there is one.
func kijk(ctx context.Context, doel string, fn func(*sql.DB, dialect) error) error {
	db, d, err := kijkIn(doel)
	if db == nil || err != nil {
		return vertaal(err)
	}
	return vertaal(errors.Join(fn(db, d), db.Close()))
}

func kijkIn(doel string) (*sql.DB, dialect, error) {
	if isPostgres(doel) {
		db, err := postgresDB(doel)
		return db, postgresTaal, err
	}
	if _, err := os.Stat(sqliteNaam(doel)); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
		return nil, sqliteTaal, err
	}
	db, err := verbinding(sqliteNaam(doel), []pragma{{"busy_timeout", "10000", "10000"}, {"query_only", "ON", "1"}})
	return db, sqliteTaal, err
}
