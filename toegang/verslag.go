package toegang

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/termijn"
)

// Verslag writes who may see and do what as Markdown: the rules, each relation
// with each part of the record, each kind of fact with who records it. It is
// made from the tables that decide.
func Verslag() string {
	var b strings.Builder
	b.WriteString("# Who may see and do what\n\nMade from the tables of package `toegang`; a test holds it to them. Do not edit.\n\n")
	b.WriteString("Whatever shows or changes something asks `toegang` first. The answer names the rule it rests on.\n\n## Rules\n\n| | rule | source |\n|---|---|---|\n")
	for _, r := range regels {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", r.ID, r.Tekst.EN, r.Bron)
	}
	verslagZien(&b)
	verslagHandelingen(&b)
	verslagDoen(&b)
	verslagBijzonder(&b)
	return b.String()
}

var blikWoord = map[Blik]string{Niets: "no", Stand: "state", Alles: "yes"}

func verslagZien(b *strings.Builder) {
	b.WriteString("\n## Who sees which part\n\n`state`: that it happened and when, without content. With T03, T04 and T09 the answer also depends on the verdicts handed in, on consent and on the decision; who recorded something himself sees it again (T05). While an address is protected, `yes` under address is `state` for all but the resident and the people named (T16). Emergency access adds its own line to what somebody sees already (T17). For who is shut out by name every answer is no (T15).\n\n|")
	for _, d := range delen {
		b.WriteString(" | " + d.titel.EN)
	}
	b.WriteString(" |\n|---" + strings.Repeat("|---", len(delen)) + "|\n")
	for _, r := range relaties {
		b.WriteString("| " + r.titel.EN)
		for _, d := range delen {
			c, er := tabel[r.relatie][d.deel]
			if !er {
				c.regel = "T10"
			}
			b.WriteString(" | " + blikWoord[c.blik] + " " + c.regel)
		}
		b.WriteString(" |\n")
	}
}

// verslagHandelingen asks the actions of somebody in each relation.
func verslagHandelingen(b *strings.Builder) {
	b.WriteString("\n## Who does what else\n\nA document is opened by who sees the part it stands in, and while the address is protected only by who sees that (T16); a letter likewise.\n\n|")
	for _, h := range handelingen {
		b.WriteString(" | " + h.titel.EN)
	}
	b.WriteString(" |\n|---" + strings.Repeat("|---", len(handelingen)) + "|\n")
	for _, r := range relaties {
		ik, p := voorbeeldVan(r.relatie)
		b.WriteString("| " + r.titel.EN)
		for _, h := range handelingen {
			a := Mag(Vraag{Ik: ik, Handeling: h.handeling, Partijen: p, Deel: Kern})
			b.WriteString(" | " + blikWoord[a.Blik] + " " + a.Regel)
		}
		b.WriteString(" |\n")
	}
}

// voorbeeldVan is somebody in a relation to a dossier.
func voorbeeldVan(r Relatie) (Ik, Partijen) {
	lid := func(persoon string, rol dossier.Rol, s OrganisatieSoort) Ik {
		return Ik{Wie: dossier.Wie{Persoon: persoon, Organisatie: "o", Rol: rol}, OrganisatieSoort: s, Gemeenten: []string{"0001"}}
	}
	p := Partijen{Dossier: "d", Gemeente: "0001", Consulenten: []string{"een", "twee"}}
	switch r {
	case EersteConsulent:
		return lid("een", dossier.Consulent, Gemeente), p
	case TweedeConsulent:
		return lid("twee", dossier.Consulent, Gemeente), p
	case Collega:
		return lid("drie", dossier.Consulent, Gemeente), p
	case Leiding:
		return lid("drie", dossier.Teamleider, Gemeente), p
	case BetrokkenGemeente:
		p.Gemeente, p.Betrokken = "0002", []string{"0001"}
		return lid("drie", dossier.Consulent, Gemeente), p
	case Aanmelder, OudeKliniek:
		p.Klinieken = []string{"o"}
		if r == OudeKliniek {
			p.Voorbij = map[string]termijn.Datum{"o": {}}
		}
		return lid("vier", dossier.Regiebehandelaar, Kliniek), p
	case Huis, OudHuis:
		p.Huizen = []string{"o"}
		if r == OudHuis {
			p.Voorbij = map[string]termijn.Datum{"o": {}}
		}
		return lid("vijf", dossier.Safehousemedewerker, Safehouse), p
	case Noodhulp:
		ik := lid("vijf", dossier.Safehousemedewerker, Safehouse)
		p.Nood = []Nood{{Wie: ik.Wie, Tot: time.Time{}.Add(1)}}
		return ik, p
	case Zelf:
		return Ik{Wie: dossier.Wie{Persoon: "zes", Rol: dossier.Inwoner}, Dossier: "d"}, p
	}
	return lid("zeven", dossier.Safehousemedewerker, Safehouse), p
}

// verslagBijzonder lists the kinds of fact that rules name.
func verslagBijzonder(b *strings.Builder) {
	rij := func(titel, uitleg string, soorten []string) {
		fmt.Fprintf(b, "\n## %s\n\n%s\n\n", titel, uitleg)
		for _, s := range soorten {
			fmt.Fprintf(b, "- `%s`\n", s)
		}
	}
	rij("When the part of a clinic or house is over: what it knows to have happened", "A clinic's part is over when the resident lives in a house and its own aftercare ended, a house's when he lives elsewhere or nothing is left to do; both when the case is refused or closed. Of these kinds it sees that they took place, of all others only what its own people recorded (T18).", statusNaAfloop)
	rij("When its part is over: what it may still record", "What must be known for somebody's safety, what it still answers for, and what begins its part again (T18).", naAfloop)
	rij("What a municipality that is only involved may record", "Its say in who is responsible (T08).", vanBetrokkene)
}

func verslagDoen(b *strings.Builder) {
	b.WriteString("\n## Who records which kind of fact\n\nSomebody in one of these roles who is party to the dossier (T12). A municipality that is only involved records its say in who is responsible and nothing else (T08).\n\n| fact | part | recorded by |\n|---|---|---|\n")
	for _, s := range dossier.Soorten() {
		fmt.Fprintf(b, "| `%s` | %s | %s |\n", s.Naam, DeelTitel(s.Deel).EN, strings.Join(wie(s), ", "))
	}
}

func wie(s *dossier.Soort) (namen []string) {
	for _, r := range s.Door {
		namen = append(namen, r.Titel().EN)
	}
	return namen
}

// DeelTitel names a part of the record, with the empty text for what is none.
func DeelTitel(d Deel) taal.Tekst {
	i := slices.IndexFunc(delen, func(x struct {
		deel  Deel
		titel taal.Tekst
	}) bool {
		return x.deel == d
	})
	if i < 0 {
		return taal.Tekst{}
	}
	return delen[i].titel
}
