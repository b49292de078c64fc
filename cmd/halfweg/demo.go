package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"halfweg/app"
	"halfweg/bericht"
	"halfweg/demo"
	"halfweg/kluis"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
	"halfweg/web"
)

var demoOpdracht = command{
	name: "demo", args: "[--adres HOST:POORT] [--map MAP] [--db ADRES] [--sleutels BESTAND] [--op DATUM] [--seed N] [--smtp HOST:POORT] [--controle DUUR]",
	short: taal.T("start Halfweg met een verzonnen regio om te proberen", "start Halfweg with a made-up region to try it"),
	long: taal.T(`Maakt een regio vol verzonnen mensen in alle stappen van de keten, gezien vanaf
vandaag (of --op), en start de site. Aanmelden is kiezen wie u bent. Met --map
blijven de gegevens staan: dezelfde map nog eens gebruikt dezelfde regio.
Dezelfde --op en --seed geven dezelfde feiten. Mail komt als bestand in de
gegevensmap, of gaat met --smtp naar een mailserver. Stop met Ctrl+C.`,
		`Makes a region full of made-up people at every step of the chain, seen from
today (or --op), and starts the site. To sign in is to choose who you are. With
--map the data stay: the same folder again uses the same region. The same --op
and --seed give the same facts. Mail becomes a file in the data folder, or goes
to a mail server with --smtp. Stop with Ctrl+C.`),
	run: runDemo,
}

type demoVlaggen struct {
	adres, map_, db, op, kaders, sleutels string
	smtp, afzender                        string
	seed                                  uint64
	controle                              time.Duration
}

func (k *call) demoVlaggen() (v demoVlaggen, err error) {
	k.flags.StringVar(&v.adres, "adres", "127.0.0.1:8080", k.in("`HOST:POORT` om op te luisteren; poort 0 kiest een vrije", "`HOST:PORT` to listen on; port 0 takes a free one"))
	k.flags.StringVar(&v.map_, "map", "", k.in("`MAP` voor de gegevens; zonder: een tijdelijke map", "`FOLDER` for the data; without: a temporary one"))
	k.flags.StringVar(&v.db, "db", "", k.in("`ADRES` van een lege PostgreSQL-database (postgres://...), in plaats van een map", "`ADDRESS` of an empty PostgreSQL database (postgres://...), instead of a folder"))
	k.flags.StringVar(&v.op, "op", "", k.in("`DATUM` die het in de demo is, zoals 2026-11-23; zonder: vandaag", "`DATE` it is in the demo, like 2026-11-23; without: today"))
	k.flags.StringVar(&v.kaders, "kaders", "", k.in("`MAP` met extra afwegingskaders", "`FOLDER` with further frameworks"))
	k.flags.StringVar(&v.smtp, "smtp", "", k.in("`HOST:POORT` van een mailserver; zonder: mail wordt een bestand in de gegevensmap", "`HOST:PORT` of a mail server; without: mail becomes a file in the data folder"))
	k.flags.StringVar(&v.afzender, "afzender", "halfweg@voorbeeld.nl", k.in("`ADRES` waar mail vandaan komt", "`ADDRESS` mail comes from"))
	k.sleutelVlag(&v.sleutels)
	k.flags.Uint64Var(&v.seed, "seed", 1, k.in("`GETAL` dat de regio bepaalt", "`NUMBER` that decides the region"))
	k.controleVlag(&v.controle)
	_, err = k.parse(0, 0)
	if err == nil && v.map_ != "" && v.db != "" {
		err = unusable("kies --map of --db, niet allebei", "choose --map or --db, not both")
	}
	if err == nil {
		err = keurPost(v.smtp, v.afzender)
	}
	return v, err
}

func runDemo(k *call) error {
	v, err := k.demoVlaggen()
	if err != nil {
		return err
	}
	klok, err := k.demoKlok(v.op)
	if err != nil {
		return err
	}
	luisteraar, err := luister(v.adres)
	if err != nil {
		return err
	}
	defer luisteraar.Close()
	doel, ruimOp, err := demoDoel(v)
	if err != nil {
		return err
	}
	defer ruimOp()
	a, err := open(k.ctx, plaats{doel, v.sleutels, v.kaders}, klok)
	if err != nil {
		return err
	}
	defer a.Store.Close()
	if err := k.alleenVerzonnen(a); err != nil {
		return err
	}
	log := slog.New(slog.NewTextHandler(k.stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	if err := k.bereid(a, v, log); err != nil {
		return err
	}
	site, err := web.Nieuw(web.Opties{App: a, Log: log, Map: v.map_, Demo: true, Tempo: &web.StandaardTempo})
	if err != nil {
		return err
	}
	if err := k.welkom(a, luisteraar.Addr(), doel); err != nil {
		return err
	}
	b := &bericht.Bezorger{App: a, Post: vervoer(v.smtp, v.afzender, v.db, doel), Basis: "http://" + luisteraar.Addr().String(), Log: log}
	defer k.ernaast(b.Draai)()
	defer k.ernaast(func(ctx context.Context) { volgSleutels(ctx, a, log) })()
	defer k.ernaast(func(ctx context.Context) { a.Bewaak(ctx, v.controle, log) })()
	return serveer(k.ctx, luisteraar, site, log)
}

// bereid makes the door ready to be opened: a look at the history, and the
// region. When the history is not what it was, all stays as it is.
func (k *call) bereid(a *app.App, v demoVlaggen, log *slog.Logger) error {
	if err := demo.GaVerder(k.ctx, a); err != nil {
		return err
	}
	if err := a.Controleer(k.ctx, log); err != nil || a.Store.IsAlleenLezen() != nil {
		return err
	}
	if err := k.werkBij(a); err != nil {
		return err
	}
	return demo.Zorg(k.ctx, a, termijn.DatumVan(a.Klok()), v.seed)
}

// alleenVerzonnen refuses to let anybody choose who to be among real people.
func (k *call) alleenVerzonnen(a *app.App) error {
	echt, err := a.Echt(k.ctx)
	if err == nil && echt {
		err = unusable("in deze database staan echte mensen; een demo laat ze niet zien. Gebruik halfweg serve",
			"this database holds real people; a demo does not show them. Use halfweg serve")
	}
	return err
}

// controleVlag adds --controle to a command that serves.
func (k *call) controleVlag(duur *time.Duration) {
	k.flags.DurationVar(duur, "controle", 24*time.Hour, k.in("`DUUR` tussen twee controles van alles wat is vastgelegd, zoals 24h; 0: nooit", "`TIME` between two verifications of all that was recorded, like 24h; 0: never"))
}

// demoKlok is the clock of the demo. It starts at the beginning of office hours
// of the chosen day, or now when that is later today, and runs on from there.
func (k *call) demoKlok(op string) (func() time.Time, error) {
	start := k.now()
	begin := demo.Ochtend(termijn.DatumVan(start))
	if op != "" {
		d, err := termijn.Parse(op)
		if err != nil {
			return nil, unusable(fmt.Sprintf("--op %q is geen datum; schrijf bijvoorbeeld 2026-11-23", op),
				fmt.Sprintf("--op %q is not a date; write for example 2026-11-23", op))
		}
		begin = demo.Ochtend(d)
	} else if start.After(begin) {
		begin = start
	}
	return func() time.Time { return begin.Add(k.now().Sub(start)) }, nil
}

// luister opens the address before any work is done, so that a port in use is
// known at once.
func luister(adres string) (net.Listener, error) {
	if _, _, err := net.SplitHostPort(adres); err != nil {
		return nil, unusable(fmt.Sprintf("--adres %q is geen adres; schrijf bijvoorbeeld 127.0.0.1:8080", adres),
			fmt.Sprintf("--adres %q is not an address; write for example 127.0.0.1:8080", adres))
	}
	l, err := net.Listen("tcp", adres)
	if err != nil {
		return nil, &store.Fout{Oorzaak: err,
			Wat:    taal.T("op "+adres+" kan niet worden geluisterd; misschien is de poort al in gebruik.", adres+" cannot be listened on; the port may be in use."),
			Uitweg: taal.T("Kies een ander adres, bijvoorbeeld --adres 127.0.0.1:0.", "Choose another address, for example --adres 127.0.0.1:0.")}
	}
	return l, nil
}

// demoDoel returns where the data go, and how to tidy up afterwards.
func demoDoel(v demoVlaggen) (doel string, ruimOp func(), err error) {
	niets := func() {}
	switch {
	case v.db != "":
		return v.db, niets, nil
	case v.map_ != "":
		return filepath.Join(v.map_, demoBestand), niets, demoMap(v.map_)
	}
	tijdelijk, err := os.MkdirTemp("", "halfweg-demo-")
	return filepath.Join(tijdelijk, demoBestand), func() { _ = os.RemoveAll(tijdelijk) }, err
}

const demoBestand = "halfweg.db"

// demoMap refuses a folder with other people's files in it. A folder that is
// not there yet is made by the store.
func demoMap(map_ string) error {
	namen, err := os.ReadDir(map_)
	if errors.Is(err, fs.ErrNotExist) {
		if err := os.MkdirAll(map_, 0o755); err != nil {
			return unusable(fmt.Sprintf("map %s kan niet worden gemaakt (%v); kies een andere map", map_, err),
				fmt.Sprintf("folder %s cannot be made (%v); choose another folder", map_, err))
		}
		return nil
	}
	if err != nil {
		return unreadable(err)
	}
	for _, n := range namen {
		if !strings.HasPrefix(n.Name(), "halfweg.") && n.Name() != "thema.css" && n.Name() != feestdagenBestand {
			return unusable(fmt.Sprintf("in map %s staat al iets anders (%s); kies een lege map", map_, n.Name()),
				fmt.Sprintf("folder %s holds something else already (%s); choose an empty folder", map_, n.Name()))
		}
	}
	return nil
}

// plaats says where the data is, and what belongs to it.
type plaats struct {
	doel     string // as store.Open takes it
	sleutels string // the key file; empty: beside the data
	kaders   string // folder with further frameworks; may be empty
}

// open opens the database with the keys, the frameworks and the law: the door.
// The keys are made when there are neither keys nor data yet.
func open(ctx context.Context, p plaats, klok func() time.Time) (*app.App, error) {
	sleutels, pad, err := leesSleutels(ctx, p.doel, p.sleutels)
	if err != nil {
		return nil, err
	}
	a, err := openMet(ctx, p, klok, sleutels, store.Open)
	if err != nil {
		return nil, err
	}
	if err := metZegel(a, sleutels, pad); err != nil {
		return nil, errors.Join(err, a.Store.Close())
	}
	return a, nil
}

func openMet(ctx context.Context, p plaats, klok func() time.Time, k *kluis.Kluis, opent func(context.Context, string, *kluis.Kluis) (*store.Store, error)) (*app.App, error) {
	besluiten, err := feestdagen(p.doel)
	if err != nil {
		return nil, err
	}
	wet, err := termijn.NieuweWet(besluiten...)
	if err != nil {
		return nil, err
	}
	bieb, err := bibliotheek(p.kaders)
	if err != nil {
		return nil, err
	}
	s, err := opent(ctx, p.doel, k)
	if err != nil {
		return nil, err
	}
	a := &app.App{Klok: klok, Store: s, Kaders: bieb, Wet: wet}
	if err := a.LeesKaders(ctx); err != nil {
		_ = s.Close()
		return nil, err
	}
	return a, nil
}

// welkom prints where the demo is and who one can be.
func (k *call) welkom(a *app.App, adres net.Addr, doel string) error {
	mensen, err := a.Mensen(k.ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(k.stdout, k.in("Halfweg staat op http://%s\nHet is in de demo %s. Gegevens: %s\n\nMeld u aan als:\n",
		"Halfweg is at http://%s\nIn the demo it is %s. Data: %s\n\nSign in as:\n"), adres, termijn.DatumVan(a.Klok()).Voluit(k.taal), zonderWachtwoord(doel))
	slices.SortStableFunc(mensen, func(a, b toegang.Ik) int { return strings.Compare(a.OrganisatieNaam, b.OrganisatieNaam) })
	w := tabwriter.NewWriter(k.stdout, 0, 0, 2, ' ', 0)
	for _, m := range mensen {
		fmt.Fprintf(w, "  %s\t%s\t%s\n", m.OrganisatieNaam, m.Naam, m.Rol.Titel().In(k.taal))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(k.stdout, k.in("\nStop met Ctrl+C.", "\nStop with Ctrl+C."))
	return nil
}

func zonderWachtwoord(doel string) string {
	if u, _, is := strings.Cut(doel, "@"); is && strings.Contains(u, "://") {
		_, rest, _ := strings.Cut(doel, "@")
		return "postgres://" + rest
	}
	return doel
}

// ernaast runs something beside the server, and returns what stops it and waits
// until it has.
func (k *call) ernaast(draai func(context.Context)) (einde func()) {
	ctx, stop := context.WithCancel(k.ctx)
	klaar := make(chan struct{})
	go func() { draai(ctx); close(klaar) }()
	return func() { stop(); <-klaar }
}
