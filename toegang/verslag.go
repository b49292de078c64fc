package toegang

import (
	"fmt"
	"slices"
	"strings"

	"halfweg/dossier"
	"halfweg/taal"
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
	verslagDoen(&b)
	return b.String()
}

var blikWoord = map[Blik]string{Niets: "no", Stand: "state", Alles: "yes"}

func verslagZien(b *strings.Builder) {
	b.WriteString("\n## Who sees which part\n\n`state`: that it happened and when, without content. With T03, T04 and T09 the answer also depends on the verdicts handed in, on consent and on the decision; who recorded something himself sees it again (T05).\n\n|")
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
