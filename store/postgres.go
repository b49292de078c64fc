package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"

	"halfweg/kluis"
	"halfweg/taal"
)

// postgresBasis is a database that several processes may use at once. It
// groups commits by itself.
type postgresBasis struct{ db *sql.DB }

// aantalPostgres bounds the connections of one process: PostgreSQL allows 100
// in all unless told otherwise, and several processes share them.
const aantalPostgres = 16

func openPostgres(ctx context.Context, doel string, k *kluis.Kluis) (basis, error) {
	db, err := postgresDB(doel)
	if err != nil {
		return nil, err
	}
	if err := migreer(ctx, db, postgresTaal, k); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &postgresBasis{db}, nil
}

func postgresDB(doel string) (*sql.DB, error) {
	c, err := pgx.ParseConfig(doel)
	if err != nil {
		// The error of the parser may repeat the address, with its password.
		return nil, &Fout{Wat: taal.T("Het adres van de PostgreSQL-database is niet te lezen.", "The address of the PostgreSQL database cannot be read."),
			Uitweg: taal.T("Schrijf het als postgres://gebruiker:wachtwoord@server:5432/database.", "Write it as postgres://user:password@server:5432/database.")}
	}
	c.RuntimeParams["application_name"] = "halfweg"
	c.RuntimeParams["synchronous_commit"] = "on"
	c.RuntimeParams["timezone"] = "UTC"
	db := stdlib.OpenDB(*c, stdlib.OptionAfterConnect(controleerPostgres))
	db.SetMaxOpenConns(aantalPostgres)
	db.SetMaxIdleConns(aantalPostgres)
	return db, nil
}

// controleerPostgres refuses a connection to a database this program cannot
// rely on. It runs for each connection.
func controleerPostgres(ctx context.Context, c *pgx.Conn) error {
	var versie int
	var tekens, vast string
	err := c.QueryRow(ctx, `SELECT current_setting('server_version_num')::int, current_setting('server_encoding'), current_setting('synchronous_commit')`).
		Scan(&versie, &tekens, &vast)
	if err != nil {
		return err
	}
	return geschikt(versie/10000, tekens, vast)
}

// geschikt refuses a version, encoding or setting of synchronous_commit.
func geschikt(versie int, tekens, vast string) error {
	switch {
	case versie < 15:
		return &Fout{Wat: taal.T(fmt.Sprintf("Deze PostgreSQL is te oud: versie %d.", versie), fmt.Sprintf("This PostgreSQL is too old: version %d.", versie)),
			Uitweg: taal.T("Gebruik PostgreSQL 15 of nieuwer.", "Use PostgreSQL 15 or newer.")}
	case tekens != "UTF8":
		return &Fout{Wat: taal.T("Deze PostgreSQL-database bewaart tekst als "+tekens+" en kan niet alle namen schrijven.", "This PostgreSQL database stores text as "+tekens+" and cannot write all names."),
			Uitweg: taal.T("Maak een database met ENCODING 'UTF8'.", "Make a database with ENCODING 'UTF8'.")}
	case vast != "on":
		return &Fout{Wat: taal.T("Deze PostgreSQL-database zegt dat iets bewaard is voordat het op schijf staat.", "This PostgreSQL database says that something is saved before it is on disk."),
			Uitweg: taal.T("Zet synchronous_commit aan.", "Turn synchronous_commit on.")}
	}
	return nil
}

func (b *postgresBasis) sluit() error { return b.db.Close() }

func (b *postgresBasis) lees(ctx context.Context, fn func(querier) error) error {
	tx, err := b.db.BeginTx(ctx, &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true})
	if err != nil {
		return err
	}
	defer tx.Rollback()
	return fn(tx)
}

// maxPogingen is how often a command is tried when others are in its way.
const maxPogingen = 5

func (b *postgresBasis) schrijf(ctx context.Context, fn func(querier) error) (err error) {
	for range maxPogingen {
		if err = b.probeer(ctx, fn); !botsing(err) {
			return err
		}
	}
	return err
}

// probeer runs fn once. Statements see what others have committed by then
// (read committed): the number of a fact is what keeps two writers of one
// dossier apart.
func (b *postgresBasis) probeer(ctx context.Context, fn func(querier) error) error {
	tx, err := b.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := fn(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// botsing reports whether PostgreSQL gave up because of another transaction.
func botsing(err error) bool {
	e := (*pgconn.PgError)(nil)
	return errors.As(err, &e) && (e.Code == "40001" || e.Code == "40P01")
}

// vanPostgres returns what PostgreSQL says in words for people, or nil.
func vanPostgres(err error) error {
	if e := (*pgconn.PgError)(nil); errors.As(err, &e) {
		for _, f := range postgresFouten {
			if strings.HasPrefix(e.Code, f.code) {
				return &Fout{Wat: f.wat, Uitweg: f.uitweg, Oorzaak: e}
			}
		}
		return nil
	}
	verbinden, net_ := (*pgconn.ConnectError)(nil), (*net.OpError)(nil)
	if errors.As(err, &verbinden) || errors.As(err, &net_) {
		return &Fout{Wat: taal.T("De PostgreSQL-database is niet bereikbaar.", "The PostgreSQL database cannot be reached."),
			Uitweg:  taal.T("Controleer of de server aan staat en of adres, poort en netwerk kloppen.", "Check that the server is running and that address, port and network are right."),
			Oorzaak: err}
	}
	return nil
}

var postgresFouten = []struct {
	code        string // an SQLSTATE, or how a class of them begins
	wat, uitweg taal.Tekst
}{
	{"28", taal.T("De PostgreSQL-database laat deze gebruiker niet toe.", "The PostgreSQL database does not admit this user."),
		taal.T("Controleer gebruikersnaam, wachtwoord en pg_hba.conf.", "Check user name, password and pg_hba.conf.")},
	{"3D000", taal.T("Deze PostgreSQL-database bestaat niet.", "This PostgreSQL database does not exist."),
		taal.T("Maak haar met: createdb --encoding=UTF8 NAAM.", "Make it with: createdb --encoding=UTF8 NAME.")},
	{"42501", taal.T("Deze PostgreSQL-gebruiker heeft te weinig rechten.", "This PostgreSQL user has too few rights."),
		taal.T("Geef de gebruiker alle rechten op de database en haar schema.", "Give the user all rights on the database and its schema.")},
	{"53100", taal.T("De schijf van de PostgreSQL-server is vol: er is niets opgeslagen.", "The disk of the PostgreSQL server is full: nothing was saved."),
		taal.T("Maak ruimte op de schijf en probeer het opnieuw.", "Make room on the disk and try again.")},
	{"53300", taal.T("De PostgreSQL-server heeft geen verbinding meer vrij.", "The PostgreSQL server has no connection left."),
		taal.T("Wacht even, of verhoog max_connections.", "Wait a moment, or raise max_connections.")},
	{"25006", taal.T("De PostgreSQL-server is alleen-lezen: er is niets opgeslagen.", "The PostgreSQL server is read-only: nothing was saved."),
		taal.T("Wijs de server aan die schrijft (de primary).", "Point to the server that writes (the primary).")},
	{"57P", taal.T("De PostgreSQL-server stopt of start net.", "The PostgreSQL server is stopping or starting."),
		taal.T("Wacht even en probeer het opnieuw.", "Wait a moment and try again.")},
}
