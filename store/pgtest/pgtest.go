// Package pgtest gives tests a PostgreSQL database of their own, on a private
// server that lives as long as the test process.
package pgtest

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"syscall"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
)

// Adres returns the address of a new, empty database, removed after the test.
// The server is the one HALFWEG_TEST_PG names, or one started here with the
// programs of Debian's package. Without either the test skips and says so;
// when HALFWEG_CHECK is set it fails.
func Adres(t testing.TB) string {
	t.Helper()
	server, err := server()
	if err != nil {
		if os.Getenv("HALFWEG_CHECK") != "" {
			t.Fatalf("PostgreSQL: %v", err)
		}
		t.Skipf("PostgreSQL: %v (or set HALFWEG_TEST_PG=postgres://…)", err)
	}
	naam := fmt.Sprintf("halfweg_test_%d_%d", os.Getpid(), time.Now().UnixNano())
	beheer(t, server, `CREATE DATABASE `+naam+` TEMPLATE template0 ENCODING 'UTF8'`)
	t.Cleanup(func() { beheer(t, server, `DROP DATABASE `+naam+` WITH (FORCE)`) })
	return metDatabase(t, server, naam)
}

// Exec runs a statement on the database at adres, as an administrator would.
func Exec(t testing.TB, adres, opdracht string) { beheer(t, adres, opdracht) }

func beheer(t testing.TB, adres, opdracht string) {
	t.Helper()
	db, err := sql.Open("pgx", adres)
	if err == nil {
		defer db.Close()
		_, err = db.ExecContext(context.Background(), opdracht)
	}
	if err != nil {
		t.Fatalf("%s: %v", opdracht, err)
	}
}

func metDatabase(t testing.TB, server, naam string) string {
	u, err := url.Parse(server)
	if err != nil {
		t.Fatalf("HALFWEG_TEST_PG: %v", err)
	}
	u.Path = "/" + naam
	return u.String()
}

// server returns the address of a server where databases may be made.
var server = sync.OnceValues(func() (string, error) {
	if adres := os.Getenv("HALFWEG_TEST_PG"); adres != "" {
		return adres, nil
	}
	bin, err := programmas()
	if err != nil {
		return "", err
	}
	return start(bin)
})

func programmas() (string, error) {
	gevonden, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if len(gevonden) == 0 {
		return "", fmt.Errorf("no server on this machine; install it with: apt-get install postgresql")
	}
	return filepath.Dir(slices.Max(gevonden)), nil
}

// bewaker starts the server, and stops it and removes its data when the test
// process, which holds the other end of its input, is gone, however it ended.
const bewaker = `"$1/initdb" -D "$2/data" -U postgres -A trust -E UTF8 --locale=C --no-sync || exit
"$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c fsync=off -c max_connections=200 &
server=$!
cat >/dev/null
kill -QUIT $server; wait $server
rm -rf "$2/data" "$2/log"; rmdir "$2" 2>/dev/null`

// open is what keeps the server running.
var open io.Closer

func start(bin string) (string, error) {
	map_, err := os.MkdirTemp("", "pg")
	if err != nil {
		return "", err
	}
	logboek, err := os.Create(filepath.Join(map_, "log"))
	if err != nil {
		return "", err
	}
	defer logboek.Close()
	cmd := exec.Command("sh", "-c", bewaker, "pg", bin, map_)
	cmd.Dir, cmd.Stdout, cmd.Stderr = "/", logboek, logboek
	if cmd.SysProcAttr, err = gewoneGebruiker(map_); err != nil {
		return "", err
	}
	if open, err = cmd.StdinPipe(); err != nil {
		return "", err
	}
	if err := cmd.Start(); err != nil {
		return "", err
	}
	adres := "postgres://postgres@/postgres?host=" + url.QueryEscape(map_)
	return adres, wacht(adres, logboek.Name())
}

// gewoneGebruiker lets root start the server as the user of Debian's package,
// because PostgreSQL refuses to run as root.
func gewoneGebruiker(map_ string) (*syscall.SysProcAttr, error) {
	if os.Getuid() != 0 {
		return nil, nil
	}
	u, err := user.Lookup("postgres")
	if err != nil {
		return nil, err
	}
	uid, _ := strconv.Atoi(u.Uid)
	gid, _ := strconv.Atoi(u.Gid)
	attr := &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}
	return attr, os.Chown(map_, uid, gid)
}

// wacht returns when the server answers.
func wacht(adres, logboek string) error {
	db, err := sql.Open("pgx", adres)
	if err != nil {
		return err
	}
	defer db.Close()
	ctx, stop := context.WithTimeout(context.Background(), time.Minute)
	defer stop()
	for tik := time.NewTicker(50 * time.Millisecond); ; {
		if err = db.PingContext(ctx); err == nil {
			return nil
		}
		select {
		case <-tik.C:
		case <-ctx.Done():
			zegt, _ := os.ReadFile(logboek)
			return fmt.Errorf("the private server does not answer: %w\n%s", err, zegt)
		}
	}
}
