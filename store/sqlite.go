package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"halfweg/kluis"
	"halfweg/taal"
)

// sqliteBasis is one file that one process has open: many readers beside one
// writer (see groep.go).
type sqliteBasis struct {
	slot     *sql.DB // holds the lock on the file for as long as it is open
	lezers   *sql.DB
	schrijft *schrijver
}

// lezers is how many connections read at the same time. Reading is processor
// work, so more than a few only take memory.
const aantalLezers = 8

func openSQLite(ctx context.Context, doel string, k *kluis.Kluis) (basis, error) {
	bestand, err := sqliteBestand(doel)
	if err != nil {
		return nil, err
	}
	b := &sqliteBasis{}
	if err := b.open(ctx, bestand, k); err != nil {
		return nil, errors.Join(err, b.sluit())
	}
	return b, nil
}

// sqliteNaam is the file that doel means.
func sqliteNaam(doel string) string {
	if strings.HasSuffix(doel, ".db") {
		return doel
	}
	return filepath.Join(doel, "halfweg.db")
}

// sqliteBestand returns the file that doel means and makes its folder.
func sqliteBestand(doel string) (string, error) {
	doel = sqliteNaam(doel)
	if err := os.MkdirAll(filepath.Dir(doel), 0o700); err != nil {
		return "", &Fout{Oorzaak: err,
			Wat:    taal.T("De map voor de gegevens kan niet gemaakt worden.", "The folder for the data cannot be made."),
			Uitweg: taal.T("Kies een map waarin dit programma mag schrijven.", "Choose a folder this program may write in.")}
	}
	return filepath.Abs(doel)
}

// mapBeschrijfbaar refuses a folder that cannot be written in. SQLite says so
// only at the first write, or not at all while files of an earlier program stand
// there, and a program that started is taken to work.
func mapBeschrijfbaar(map_ string) error {
	f, err := os.CreateTemp(map_, "halfweg.proef-*")
	if err == nil {
		_, err = f.Write([]byte("?"))
		err = errors.Join(err, f.Close(), os.Remove(f.Name()))
	}
	return alleenLezen(err)
}

// bestandBeschrijfbaar refuses a file that is there and cannot be written in. It
// is called with the lock held: closing a file ends all locks of this process on it.
func bestandBeschrijfbaar(bestand string) error {
	f, err := os.OpenFile(bestand, os.O_RDWR, 0)
	if err == nil {
		err = f.Close()
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return alleenLezen(err)
}

func alleenLezen(err error) error {
	if err == nil {
		return nil
	}
	return &Fout{Oorzaak: err, Uitweg: magSchrijven,
		Wat: taal.T("De map met gegevens is alleen-lezen: dit programma kan er niets in bewaren.", "The folder with the data is read-only: this program cannot keep anything in it.")}
}

func (b *sqliteBasis) open(ctx context.Context, bestand string, k *kluis.Kluis) (err error) {
	if err := mapBeschrijfbaar(filepath.Dir(bestand)); err != nil {
		return err
	}
	if b.slot, err = vergrendel(ctx, strings.TrimSuffix(bestand, ".db")+".lock"); err != nil {
		return err
	}
	if err := bestandBeschrijfbaar(bestand); err != nil {
		return err
	}
	db, err := verbinding(bestand, schrijfPragmas)
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(1)
	b.schrijft = &schrijver{db: db}
	if err := migreer(ctx, db, sqliteTaal, k); err != nil {
		return err
	}
	if b.lezers, err = verbinding(bestand, leesPragmas); err != nil {
		return err
	}
	b.lezers.SetMaxOpenConns(aantalLezers)
	b.lezers.SetMaxIdleConns(aantalLezers)
	return b.lezers.PingContext(ctx)
}

// vergrendel takes the lock that keeps a second process off the file. It is a
// lock on a SQLite file of its own, because that works wherever SQLite does
// and ends with the process, however that ends.
func vergrendel(ctx context.Context, bestand string) (*sql.DB, error) {
	slot, err := sql.Open("sqlite", adres(bestand, nil))
	if err != nil {
		return nil, err
	}
	slot.SetMaxOpenConns(1)
	_, err = slot.ExecContext(ctx, "BEGIN EXCLUSIVE")
	if code(err) == sqlite3.SQLITE_BUSY {
		err = &Fout{Oorzaak: fmt.Errorf("%w: %w", ErrInGebruik, err),
			Wat: taal.T("Een ander programma heeft deze gegevens al open.", "Another program already has this data open."),
			Uitweg: taal.T("Stop het programma dat er nu mee werkt, of kies een andere map. Wilt u met meer servers op dezelfde gegevens werken, gebruik dan PostgreSQL.",
				"Stop the program that works with it now, or choose another folder. To run several servers on the same data, use PostgreSQL.")}
	}
	if err != nil {
		slot.Close()
		return nil, err
	}
	return slot, nil
}

func (b *sqliteBasis) sluit() (err error) {
	if b.lezers != nil {
		err = b.lezers.Close()
	}
	if b.schrijft != nil {
		err = errors.Join(err, b.schrijft.db.Close())
	}
	if b.slot != nil {
		err = errors.Join(err, b.slot.Close())
	}
	return err
}

func (b *sqliteBasis) lees(ctx context.Context, fn func(querier) error) error {
	tx, err := b.lezers.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	return fn(tx)
}

func (b *sqliteBasis) schrijf(ctx context.Context, fn func(querier) error) error {
	return b.schrijft.schrijf(ctx, fn)
}

// pragma is a setting of a connection and what it must read back as.
type pragma struct{ naam, zet, lees string }

// The settings without which this program does not want to write: the write-
// ahead log, on disk before a command is done, references that hold, and
// patience with a checkpoint. What is removed is overwritten, so that a key that
// is destroyed does not stay in a free corner of the file. A reader also cannot write. What undoes a savepoint
// stays in memory: it is never needed after a crash.
var (
	schrijfPragmas = []pragma{
		{"busy_timeout", "10000", "10000"},
		{"journal_mode", "WAL", "wal"},
		{"synchronous", "FULL", "2"},
		{"foreign_keys", "ON", "1"},
		{"cache_size", "-65536", "-65536"},
		{"temp_store", "MEMORY", "2"},
		{"secure_delete", "ON", "1"},
	}
	leesPragmas = append(schrijfPragmas[:4:4], pragma{"query_only", "ON", "1"}, pragma{"cache_size", "-16384", "-16384"})
)

// adres returns the name under which the driver opens a file with settings.
func adres(bestand string, pragmas []pragma) string {
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(bestand)}
	q := url.Values{"_error_rc": {"1"}}
	for _, p := range pragmas {
		q.Add("_pragma", p.naam+"("+p.zet+")")
	}
	u.RawQuery = q.Encode()
	return u.String()
}

func verbinding(bestand string, pragmas []pragma) (*sql.DB, error) {
	c, err := sqlite.NewConnector(adres(bestand, pragmas))
	if err != nil {
		return nil, err
	}
	return sql.OpenDB(&nalezer{c, pragmas}), nil
}

// nalezer hands out connections whose settings it has read back: a setting
// that SQLite did not take, as WAL on a network disk, would otherwise go
// unnoticed until data is lost.
type nalezer struct {
	driver.Connector
	pragmas []pragma
}

func (n *nalezer) Connect(ctx context.Context) (driver.Conn, error) {
	c, err := n.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	for _, p := range n.pragmas {
		if err := p.controleer(ctx, c); err != nil {
			c.Close()
			return nil, err
		}
	}
	return c, nil
}

func (p pragma) controleer(ctx context.Context, c driver.Conn) error {
	rows, err := c.(driver.QueryerContext).QueryContext(ctx, "PRAGMA "+p.naam, nil)
	if err != nil {
		return err
	}
	defer rows.Close()
	v := make([]driver.Value, 1)
	if err := rows.Next(v); err != nil {
		return err
	}
	if staat := fmt.Sprint(v[0]); staat != p.lees {
		return &Fout{
			Wat: taal.T(fmt.Sprintf("De database neemt een instelling niet over die nodig is om niets te verliezen: %s blijft %s.", p.naam, staat),
				fmt.Sprintf("The database does not take a setting that is needed to lose nothing: %s stays %s.", p.naam, staat)),
			Uitweg: taal.T("Zet de map op een gewone, lokale schijf.", "Put the folder on an ordinary local disk.")}
	}
	return nil
}

// code returns SQLite's primary result code in err, 0 when there is none.
func code(err error) int {
	if e := (*sqlite.Error)(nil); errors.As(err, &e) {
		return e.Code() & 0xff
	}
	return 0
}

// vanSQLite returns what SQLite says in words for people, or nil.
func vanSQLite(err error) error {
	for _, f := range sqliteFouten {
		if code(err) == f.code {
			return &Fout{Wat: f.wat, Uitweg: f.uitweg, Oorzaak: err}
		}
	}
	return nil
}

var magSchrijven = taal.T("Geef het account waaronder dit programma draait schrijfrecht op de map, of kies een andere map.",
	"Give the account this program runs under permission to write in the folder, or choose another folder.")

var sqliteFouten = []struct {
	code        int
	wat, uitweg taal.Tekst
}{
	{sqlite3.SQLITE_FULL, taal.T("De schijf is vol: er is niets opgeslagen.", "The disk is full: nothing was saved."),
		taal.T("Maak ruimte op de schijf en probeer het opnieuw.", "Make room on the disk and try again.")},
	{sqlite3.SQLITE_READONLY, taal.T("De map met gegevens is alleen-lezen: er is niets opgeslagen.", "The folder with the data is read-only: nothing was saved."), magSchrijven},
	{sqlite3.SQLITE_CANTOPEN, taal.T("Het bestand met gegevens kan niet geopend of gemaakt worden.", "The file with the data cannot be opened or made."), magSchrijven},
	{sqlite3.SQLITE_NOTADB, taal.T("Dit bestand is geen database van Halfweg.", "This file is not a database of Halfweg."),
		taal.T("Wijs de juiste map aan, of zet een back-up terug.", "Point to the right folder, or restore a backup.")},
	{sqlite3.SQLITE_CORRUPT, taal.T("Het bestand met gegevens is beschadigd.", "The file with the data is damaged."),
		taal.T("Stop het programma en zet een back-up terug.", "Stop the program and restore a backup.")},
	{sqlite3.SQLITE_IOERR, taal.T("De schijf meldt een fout bij lezen of schrijven: er is niets opgeslagen.", "The disk reports an error while reading or writing: nothing was saved."),
		taal.T("Controleer de schijf en de vrije ruimte.", "Check the disk and the free space.")},
	{sqlite3.SQLITE_BUSY, taal.T("De gegevens zijn nu bezet door een ander programma.", "The data is in use by another program now."),
		taal.T("Wacht even en probeer het opnieuw.", "Wait a moment and try again.")},
}
