package main

import (
	"context"
	"crypto/tls"
	"fmt"
	"log/slog"
	"net/url"
	"strings"
	"time"

	"halfweg/app"
	"halfweg/bericht"
	"halfweg/identiteit"
	"halfweg/taal"
	"halfweg/web"
)

var serve = command{
	name: "serve", args: "(--map MAP | --db ADRES) --basis https://... (--cert BESTAND --key BESTAND | --achter-proxy) [--controle DUUR]",
	short: taal.T("start de server voor echte mensen", "start the server for real people"),
	long: taal.T(`Start de site van een installatie die met halfweg begin is begonnen. Mensen melden
zich aan met een wachtwoord en een tweede stap, een passkey of hun organisatie.
De server doet zelf TLS met --cert en --key, of staat met --achter-proxy achter een
proxy die dat doet en X-Forwarded-For zet. Stop met Ctrl+C.`,
		`Starts the site of an installation that was begun with halfweg begin. People sign
in with a password and a second step, a passkey or their organisation. The server
does TLS itself with --cert and --key, or stands with --achter-proxy behind a proxy
that does, and that sets X-Forwarded-For. Stop with Ctrl+C.`),
	run: runServe,
}

type serveVlaggen struct {
	adres, map_, db, sleutels, kaders string
	basis, cert, key                  string
	proxy                             bool
	stil, duur                        int
	controle                          time.Duration
	smtp, afzender, meldpunt          string
	url                               *url.URL
}

func (k *call) serveVlaggen() (v serveVlaggen, err error) {
	k.flags.StringVar(&v.adres, "adres", "127.0.0.1:8443", k.in("`HOST:POORT` om op te luisteren", "`HOST:PORT` to listen on"))
	k.flags.StringVar(&v.map_, "map", "", k.in("`MAP` met de gegevens", "`FOLDER` with the data"))
	k.flags.StringVar(&v.db, "db", "", k.in("`ADRES` van de PostgreSQL-database (postgres://...)", "`ADDRESS` of the PostgreSQL database (postgres://...)"))
	k.sleutelVlag(&v.sleutels)
	k.flags.StringVar(&v.kaders, "kaders", "", k.in("`MAP` met extra afwegingskaders", "`FOLDER` with further frameworks"))
	k.flags.StringVar(&v.basis, "basis", "", k.in("`ADRES` waaronder mensen de site kennen: https://...", "`ADDRESS` people know the site by: https://..."))
	k.flags.StringVar(&v.cert, "cert", "", k.in("`BESTAND` met het TLS-certificaat (PEM)", "`FILE` with the TLS certificate (PEM)"))
	k.flags.StringVar(&v.key, "key", "", k.in("`BESTAND` met de sleutel van het certificaat (PEM)", "`FILE` with the key of the certificate (PEM)"))
	k.flags.BoolVar(&v.proxy, "achter-proxy", false, k.in("een proxy ervoor doet TLS", "a proxy in front does TLS"))
	k.flags.IntVar(&v.stil, "stil", int(identiteit.StandaardStil/time.Minute), k.in("na zoveel `MINUTEN` zonder gebruik eindigt een sessie", "after so many `MINUTES` without use a session ends"))
	k.flags.IntVar(&v.duur, "duur", int(identiteit.StandaardDuur/time.Hour), k.in("na zoveel `UREN` eindigt een sessie in elk geval", "after so many `HOURS` a session ends in any case"))
	k.controleVlag(&v.controle)
	k.flags.StringVar(&v.smtp, "smtp", "", k.in("`HOST:POORT` van een mailserver; zonder: mail wordt een bestand in de gegevensmap", "`HOST:PORT` of a mail server; without: mail becomes a file in the data folder"))
	k.flags.StringVar(&v.afzender, "afzender", "halfweg@voorbeeld.nl", k.in("`ADRES` waar mail vandaan komt", "`ADDRESS` mail comes from"))
	k.flags.StringVar(&v.meldpunt, "meldpunt", "", k.in("`ADRES` (mailto: of https:) voor wie een zwakke plek vindt, in security.txt", "`ADDRESS` (mailto: or https:) for who finds a weakness, in security.txt"))
	if _, err = k.parse(0, 0); err != nil {
		return v, err
	}
	if err = v.keur(); err == nil {
		err = keurPost(v.smtp, v.afzender)
	}
	return v, err
}

// keur refuses a server that people could reach without TLS. On this machine
// itself, to try it, that may be.
func (v *serveVlaggen) keur() error {
	u, err := url.Parse(v.basis)
	switch {
	case err != nil || u.Host == "" || u.User != nil || u.Path != "" && u.Path != "/" || u.RawQuery != "" || u.Scheme != "https" && u.Scheme != "http":
		return unusable(fmt.Sprintf("--basis %q is geen adres van een site; schrijf bijvoorbeeld https://halfweg.voorbeeld.nl", v.basis),
			fmt.Sprintf("--basis %q is not the address of a site; write for example https://halfweg.example.org", v.basis))
	case u.Scheme == "http" && !identiteit.IsLokaal(u.Hostname()):
		return unusable("--basis moet met https:// beginnen: zonder TLS kan iedereen onderweg meelezen", "--basis must begin with https://: without TLS everybody on the way can read along")
	case (v.cert == "") != (v.key == ""):
		return unusable("--cert en --key horen bij elkaar", "--cert and --key belong together")
	case v.cert != "" && v.proxy:
		return unusable("kies --cert met --key of --achter-proxy, niet allebei", "choose --cert with --key or --achter-proxy, not both")
	case u.Scheme == "https" && v.cert == "" && !v.proxy:
		return unusable("noem een certificaat met --cert en --key, of zeg met --achter-proxy dat een proxy TLS doet",
			"name a certificate with --cert and --key, or say with --achter-proxy that a proxy does TLS")
	case v.meldpunt != "" && !strings.HasPrefix(v.meldpunt, "mailto:") && !strings.HasPrefix(v.meldpunt, "https://"):
		return unusable(fmt.Sprintf("--meldpunt %q begint niet met mailto: of https://", v.meldpunt), fmt.Sprintf("--meldpunt %q does not begin with mailto: or https://", v.meldpunt))
	case v.stil < 1 || v.stil > 60 || v.duur < 1 || v.duur > 12:
		return unusable("--stil is 1 tot 60 minuten en --duur 1 tot 12 uur", "--stil is 1 to 60 minutes and --duur 1 to 12 hours")
	}
	u.Path = ""
	v.url = u
	return nil
}

func runServe(k *call) error {
	v, err := k.serveVlaggen()
	if err != nil {
		return err
	}
	doel, err := bestaandDoel(v.map_, v.db)
	if err != nil {
		return err
	}
	luisteraar, err := luister(v.adres)
	if err != nil {
		return err
	}
	defer luisteraar.Close()
	if v.cert != "" {
		paar, err := tls.LoadX509KeyPair(v.cert, v.key)
		if err != nil {
			return unreadable(err)
		}
		luisteraar = tls.NewListener(luisteraar, &tls.Config{Certificates: []tls.Certificate{paar}, MinVersion: tls.VersionTLS12, NextProtos: []string{"h2", "http/1.1"}})
	}
	a, err := k.echteApp(v, doel)
	if err != nil {
		return err
	}
	defer a.Store.Close()
	log := slog.New(slog.NewTextHandler(k.stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	if err := a.Controleer(k.ctx, log); err != nil {
		return err
	}
	if a.Store.IsAlleenLezen() == nil {
		if err := k.werkBij(a); err != nil {
			return err
		}
	}
	site, err := web.Nieuw(web.Opties{App: a, Log: log, Map: v.map_, AchterProxy: v.proxy, Tempo: &web.StandaardTempo, Meldpunt: v.meldpunt})
	if err != nil {
		return err
	}
	fmt.Fprintf(k.stdout, k.in("Halfweg staat op %s (luistert op %s)\n", "Halfweg is at %s (listens on %s)\n"), v.url, luisteraar.Addr())
	b := &bericht.Bezorger{App: a, Post: vervoer(v.smtp, v.afzender, v.db, doel), Basis: v.url.String(), Log: log}
	defer k.ernaast(b.Draai)()
	defer k.ernaast(func(ctx context.Context) { volgSleutels(ctx, a, log) })()
	defer k.ernaast(func(ctx context.Context) { a.Bewaak(ctx, v.controle, log) })()
	defer k.ernaast(func(ctx context.Context) { ruim(ctx, a, log) })()
	return serveer(k.ctx, luisteraar, site, log)
}

// echteApp opens the door of an installation that has begun, with its keys.
func (k *call) echteApp(v serveVlaggen, doel string) (*app.App, error) {
	a, err := open(k.ctx, plaats{doel, v.sleutels, v.kaders}, k.now)
	if err != nil {
		return nil, err
	}
	if err = k.metIdentiteit(a, v); err != nil {
		_ = a.Store.Close()
		return nil, err
	}
	return a, nil
}

func (k *call) metIdentiteit(a *app.App, v serveVlaggen) error {
	echt, err := a.Echt(k.ctx)
	if err != nil {
		return err
	}
	if !echt {
		return unusable("deze installatie is nog niet begonnen, of het is een demo. Begin met halfweg begin, op een lege plek", "this installation has not begun, or it is a demo. Begin with halfweg begin, in an empty place")
	}
	slot, err := a.AccountSlot(k.ctx)
	if err != nil {
		return err
	}
	if a.Identiteit, err = identiteit.Nieuw(v.url, slot, identiteit.StandaardArgon); err != nil {
		return err
	}
	a.Identiteit.Stil, a.Identiteit.Duur = time.Duration(v.stil)*time.Minute, time.Duration(v.duur)*time.Hour
	return nil
}

// ruim removes what has lapsed, every quarter of an hour.
func ruim(ctx context.Context, a *app.App, log *slog.Logger) {
	tik := time.NewTicker(15 * time.Minute)
	defer tik.Stop()
	for {
		if err := a.Ruim(ctx); err != nil && ctx.Err() == nil {
			log.Warn("what lapsed was not removed", "error", err)
		}
		select {
		case <-tik.C:
		case <-ctx.Done():
			return
		}
	}
}
