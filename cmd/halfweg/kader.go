package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"halfweg/kader"
	"halfweg/kaders"
	"halfweg/taal"
)

var kaderCheck = command{
	name: "kader check", args: "BESTAND...",
	short: taal.T("controleer kaderbestanden", "check framework files"),
	long: taal.T(`Leest elk bestand streng en noemt alles wat fout is, met regel en uitweg.
Een scenariobestand (*.scenarios.yaml) wordt gelezen bij het kader ernaast.
Uitgang: 0 alles goed; 1 fouten gevonden; 2 een bestand is niet te lezen.`,
		`Reads each file strictly and names all that is wrong, with line and remedy.
A scenario file (*.scenarios.yaml) is read with the framework beside it.
Exit: 0 all good; 1 faults found; 2 a file cannot be read.`),
	run: runKaderCheck,
}

var kaderToon = command{
	name: "kader toon", args: "[KADER]",
	short: taal.T("toon een kader in gewone taal", "show a framework in plain words"),
	long: taal.T(`KADER is id of id@versie. Zonder KADER: welke kaders er zijn.`,
		`KADER is id or id@version. Without KADER: which frameworks there are.`),
	run: runKaderToon,
}

var kaderVergelijk = command{
	name: "kader vergelijk", args: "KADER KADER",
	short: taal.T("vergelijk twee kaders per onderwerp en per geval", "compare two frameworks by topic and by case"),
	long: taal.T(`Toont waar de kaders verschillen, de conflicten C01 en verder, en gevallen
waarover ze anders beslissen. Uitgang: 0 geen verschil; 1 verschillen; 2 onbruikbaar.`,
		`Shows where the frameworks differ, the conflicts C01 and on, and cases they decide
differently on. Exit: 0 no difference; 1 differences; 2 unusable.`),
	run: runKaderVergelijk,
}

var kaderAnalyse = command{
	name: "kader analyse", args: "KADER",
	short: taal.T("zoek in alle gevallen naar fouten in de regels", "search all cases for faults in the rules"),
	long: taal.T(`Zoekt criteria die altijd of nooit zijn voldaan, uitzonderingen zonder gevolg,
criteria die elkaar uitsluiten of uit elkaar volgen, en gegevens die niet tellen.
Uitgang: 0 niets gevonden; 1 bevindingen; 2 onbruikbaar.`,
		`Looks for criteria that are always or never met, exceptions without effect,
criteria that exclude or imply each other, and facts that do not count.
Exit: 0 nothing found; 1 findings; 2 unusable.`),
	run: runKaderAnalyse,
}

var kaderTest = command{
	name: "kader test", args: "KADER",
	short: taal.T("draai de scenario's en plant fouten in de regels", "run the scenarios and plant faults in the rules"),
	long: taal.T(`Draait de scenario's naast het kader, en daarna met steeds één geplante fout in de
regels. Uitgang: 0 alles klopt en de scenario's vinden minstens 95 % van de fouten;
1 niet; 2 onbruikbaar.`,
		`Runs the scenarios beside the framework, and then again with one planted fault in the
rules at a time. Exit: 0 all as expected and the scenarios find at least 95 % of the
faults; 1 not; 2 unusable.`),
	run: runKaderTest,
}

// minsteScore is the share of planted faults that scenarios have to find.
const minsteScore = 0.95

// kaderFlags adds the flags the framework commands share.
func (k *call) kaderFlags() (map_ *string, asJSON *bool) {
	map_ = k.flags.String("kaders", "", k.in("`MAP` met nog meer kaders", "`FOLDER` with more frameworks"))
	asJSON = k.flags.Bool("json", false, k.in("schrijf de uitkomst als JSON", "write the result as JSON"))
	return map_, asJSON
}

// bibliotheek opens the embedded frameworks and those in a folder.
func bibliotheek(map_ string) (*kader.Bibliotheek, error) {
	mappen := []fs.FS{kaders.Bestanden}
	if map_ != "" {
		if s, err := os.Stat(map_); err != nil {
			return nil, unreadable(err)
		} else if !s.IsDir() {
			return nil, unusable(map_+" is geen map; noem bij --kaders een map met kaderbestanden",
				map_+" is not a folder; name a folder with framework files after --kaders")
		}
		mappen = append(mappen, os.DirFS(map_))
	}
	b, err := kader.Open(mappen...)
	if err != nil {
		return nil, unusableErr(err)
	}
	return b, nil
}

// kaders reads the arguments as names of frameworks.
func (k *call) kaders(least, most int) (*kader.Bibliotheek, []*kader.Kader, *bool, error) {
	map_, asJSON := k.kaderFlags()
	args, err := k.parse(least, most)
	if err != nil {
		return nil, nil, nil, err
	}
	b, err := bibliotheek(*map_)
	if err != nil {
		return nil, nil, nil, err
	}
	var gevonden []*kader.Kader
	for _, naam := range args {
		x, err := b.Vind(naam)
		if err != nil {
			return nil, nil, nil, unusableErr(err)
		}
		gevonden = append(gevonden, x)
	}
	return b, gevonden, asJSON, nil
}

func (k *call) json(x any) error {
	e := json.NewEncoder(k.stdout)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(x)
}

func runKaderCheck(k *call) error {
	namen, err := k.parse(1, -1)
	if err != nil {
		return err
	}
	goed := true
	for _, naam := range namen {
		wat, err := checkBestand(naam)
		var fouten kader.Fouten
		switch {
		case errors.As(err, &fouten):
			goed = false
			fmt.Fprintln(k.stdout, fouten.Tekst().In(k.taal))
		case err != nil:
			return err
		default:
			fmt.Fprintf(k.stdout, "%s: %s\n", naam, wat.In(k.taal))
		}
	}
	if !goed {
		return errNo
	}
	return nil
}

// checkBestand reads a framework or scenario file and says what is in it.
func checkBestand(naam string) (taal.Tekst, error) {
	data, err := os.ReadFile(naam)
	if err != nil {
		return taal.Tekst{}, unreadable(err)
	}
	if hoofd, is := kader.KaderBestand(naam); is {
		return checkScenarios(naam, data, hoofd)
	}
	x, err := kader.Lees(naam, data)
	if err != nil {
		return taal.Tekst{}, err
	}
	return taal.T(
		fmt.Sprintf("in orde; %s, %d gegevens, %d criteria, %d uitsluitingen, %d termijnen, %d plichten", x.Verwijzing(), len(x.Gegevens), len(x.Criteria), len(x.Uitsluitingen), len(x.Termijnen), len(x.Plichten)),
		fmt.Sprintf("in order; %s, %d facts, %d criteria, %d exclusions, %d terms, %d duties", x.Verwijzing(), len(x.Gegevens), len(x.Criteria), len(x.Uitsluitingen), len(x.Termijnen), len(x.Plichten))), nil
}

func checkScenarios(naam string, data []byte, hoofd string) (taal.Tekst, error) {
	regels, err := os.ReadFile(hoofd)
	if err != nil {
		return taal.Tekst{}, unreadable(err)
	}
	x, err := kader.Lees(hoofd, regels)
	if err != nil {
		return taal.Tekst{}, err
	}
	l, err := x.LeesScenarios(naam, data)
	return taal.T(fmt.Sprintf("in orde; %d scenario's bij %s", len(l), filepath.Base(hoofd)),
		fmt.Sprintf("in order; %d scenarios with %s", len(l), filepath.Base(hoofd))), err
}

func runKaderToon(k *call) error {
	b, ks, asJSON, err := k.kaders(0, 1)
	switch {
	case err != nil:
		return err
	case len(ks) == 0:
		return k.kaderLijst(b, *asJSON)
	case *asJSON:
		return k.json(kaderJSONVan(ks[0]))
	}
	schrijfKader(&blad{w: k.stdout, t: k.content}, ks[0])
	return nil
}

func (k *call) kaderLijst(b *kader.Bibliotheek, asJSON bool) error {
	if asJSON {
		rijen := []kader.Verwijzing{}
		for _, x := range b.Alle() {
			rijen = append(rijen, x.Verwijzing())
		}
		return k.json(rijen)
	}
	for _, x := range b.Alle() {
		fmt.Fprintf(k.stdout, "%-28s %s; %s\n", x.Verwijzing(), x.Titel.In(k.content), geldig(x).In(k.content))
	}
	return nil
}

func runKaderVergelijk(k *call) error {
	_, ks, asJSON, err := k.kaders(2, 2)
	if err != nil {
		return err
	}
	v := kader.Vergelijk(ks[0], ks[1])
	if *asJSON {
		err = k.json(vergelijkingJSONVan(v))
	} else {
		schrijfVergelijking(&blad{w: k.stdout, t: k.content}, v)
	}
	if err == nil && (len(v.Verschilt()) > 0 || len(v.Getuigen) > 0) {
		return errNo
	}
	return err
}

func runKaderAnalyse(k *call) error {
	_, ks, asJSON, err := k.kaders(1, 1)
	if err != nil {
		return err
	}
	a := ks[0].Analyse()
	if *asJSON {
		err = k.json(a)
	} else {
		schrijfAnalyse(&blad{w: k.stdout, t: k.content}, ks[0], a)
	}
	if err == nil && len(a.Bevindingen) > 0 {
		return errNo
	}
	return err
}

func runKaderTest(k *call) error {
	b, ks, asJSON, err := k.kaders(1, 1)
	if err != nil {
		return err
	}
	scenarios, err := b.Scenarios(ks[0])
	if err != nil {
		return unusableErr(err)
	}
	u := testUitkomst{Kader: ks[0].Verwijzing(), Scenarios: len(scenarios)}
	for _, s := range scenarios {
		for _, v := range s.Draai(ks[0]) {
			u.Mislukt = append(u.Mislukt, mislukt{s.Naam, s.Regel, v})
		}
	}
	m := ks[0].Mutatie(scenarios)
	u.Gedood, u.Overleefd, u.Gelijkwaardig, u.Score = m.Gedood, m.Overleefd, m.Gelijkwaardig, m.Score()
	if *asJSON {
		err = k.json(u)
	} else {
		schrijfTest(&blad{w: k.stdout, t: k.content}, u)
	}
	if err == nil && (len(u.Mislukt) > 0 || u.Score < minsteScore) {
		return errNo
	}
	return err
}

// testUitkomst is what halfweg kader test found.
type testUitkomst struct {
	Kader         kader.Verwijzing `json:"kader"`
	Scenarios     int              `json:"scenarios"`
	Mislukt       []mislukt        `json:"mislukt"`
	Gedood        int              `json:"gedood"`
	Overleefd     []kader.Mutant   `json:"overleefd"`
	Gelijkwaardig []kader.Mutant   `json:"gelijkwaardig"`
	Score         float64          `json:"score"`
}

type mislukt struct {
	Scenario string     `json:"scenario"`
	Regel    int        `json:"regel"`
	Verschil taal.Tekst `json:"verschil"`
}
