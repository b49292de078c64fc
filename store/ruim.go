package store

import (
	"context"
	"strings"

	"halfweg/taal"
)

// ruim empties the log; what is removed from the file is overwritten by itself
// (secure_delete).
func (b *sqliteBasis) ruim(ctx context.Context, _ string) error {
	var bezet, inLog, over int
	if err := b.schrijft.db.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&bezet, &inLog, &over); err != nil {
		return err
	}
	if bezet == 0 {
		return nil
	}
	return &Fout{Wat: taal.T("De database is nu te druk om resten te wissen van wat verwijderd is.", "The database is too busy now to wipe what is left of what was removed."),
		Uitweg: taal.T("Probeer het straks opnieuw.", "Try again later.")}
}

// schrijfOver makes the file again, without free room. Memory need not hold all
// of it.
func (b *sqliteBasis) schrijfOver(ctx context.Context, _ []string) error {
	c, err := b.schrijft.db.Conn(ctx)
	if err != nil {
		return err
	}
	defer c.Close()
	for _, opdracht := range []string{"PRAGMA temp_store = FILE", "VACUUM", "PRAGMA temp_store = MEMORY"} {
		if _, err := c.ExecContext(ctx, opdracht); err != nil {
			return err
		}
	}
	if err := c.Close(); err != nil {
		return err
	}
	return b.ruim(ctx, "")
}

func (b *postgresBasis) ruim(ctx context.Context, tabel string) error {
	return b.schrijfOver(ctx, []string{tabel})
}

func (b *postgresBasis) schrijfOver(ctx context.Context, tabellen []string) error {
	_, err := b.db.ExecContext(ctx, "VACUUM (FULL) "+strings.Join(tabellen, ", "))
	return err
}
