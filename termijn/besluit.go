package termijn

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"go.yaml.in/yaml/v3"

	"halfweg/taal"
)

// Besluit is a royal decree that puts days on a par with holidays (Atw art. 3
// lid 3) for the years from Van up to and including Tot.
type Besluit struct {
	Naam     taal.Tekst
	Van, Tot Datum
	Dagen    []Datum
	Bron     string // where the decree can be read
}

type besluitenBestand struct {
	Besluiten []struct {
		Naam  taal.Tekst  `yaml:"name"`
		Van   yaml.Node   `yaml:"from"`
		Tot   yaml.Node   `yaml:"to"`
		Bron  string      `yaml:"source"`
		Dagen []yaml.Node `yaml:"days"`
	} `yaml:"decrees"`
}

// maxBestand bounds a file of decrees; a century of them is smaller.
const maxBestand = 1 << 20

// LeesBesluiten reads a file of decrees, as described in docs/termijnen.md. It
// is strict: an unknown key, a day that does not exist, stands twice or lies
// outside the years of its decree is a *Fout that names the file and the line.
func LeesBesluiten(bestand string, b []byte) ([]Besluit, error) {
	var in besluitenBestand
	if err := leesStreng(bestand, b, &in); err != nil {
		return nil, err
	}
	if len(in.Besluiten) == 0 {
		return nil, fout(bestand, "er staat geen besluit in; begin met \"decrees:\"",
			"there is no decree in it; begin with \"decrees:\"")
	}
	gezien := map[Datum]bool{}
	var uit []Besluit
	for i, x := range in.Besluiten {
		l := datumLezer{bestand: bestand}
		besluit := Besluit{Naam: x.Naam, Bron: x.Bron, Van: l.datum(x.Van, "from"), Tot: l.datum(x.Tot, "to")}
		if besluit.Naam.NL == "" || besluit.Naam.EN == "" || besluit.Bron == "" || len(x.Dagen) == 0 {
			l.fout(x.Van.Line, fmt.Sprintf("besluit %d mist name (nl en en), source of days", i+1),
				fmt.Sprintf("decree %d lacks name (nl and en), source or days", i+1))
		}
		for _, n := range x.Dagen {
			besluit.Dagen = append(besluit.Dagen, l.dag(n, besluit, gezien))
		}
		if l.err != nil {
			return nil, l.err
		}
		uit = append(uit, besluit)
	}
	return uit, nil
}

// leesStreng decodes exactly one YAML document into uit and refuses keys that
// uit does not have.
func leesStreng(bestand string, b []byte, uit any) error {
	if len(b) > maxBestand {
		return fout(bestand, "het bestand is groter dan 1 MB", "the file is larger than 1 MB")
	}
	d := yaml.NewDecoder(bytes.NewReader(b))
	d.KnownFields(true)
	if err := d.Decode(uit); err != nil {
		return fout(bestand, "dit is niet te lezen: "+err.Error(), "this cannot be read: "+err.Error())
	}
	if err := d.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		return fout(bestand, "er staat meer dan één document in", "there is more than one document in it")
	}
	return nil
}

// datumLezer reads dates from a file and keeps the first thing that is wrong.
type datumLezer struct {
	bestand string
	err     error
}

func (l *datumLezer) fout(regel int, nl, en string) {
	if l.err == nil {
		l.err = fout(l.bestand, fmt.Sprintf("regel %d: %s", regel, nl), fmt.Sprintf("line %d: %s", regel, en))
	}
}

func (l *datumLezer) datum(n yaml.Node, sleutel string) Datum {
	if n.IsZero() {
		l.fout(n.Line, "een besluit mist "+sleutel, "a decree lacks "+sleutel)
		return Datum{}
	}
	d, err := Parse(n.Value)
	if err != nil {
		l.fout(n.Line, taal.Melding(err, taal.NL), taal.Melding(err, taal.EN))
	}
	return d
}

func (l *datumLezer) dag(n yaml.Node, b Besluit, gezien map[Datum]bool) Datum {
	d := l.datum(n, "days")
	switch {
	case gezien[d]:
		l.fout(n.Line, d.String()+" staat er twee keer in", d.String()+" stands in it twice")
	case d.Voor(b.Van) || d.Na(b.Tot):
		l.fout(n.Line, fmt.Sprintf("%v valt niet tussen %v en %v", d, b.Van, b.Tot),
			fmt.Sprintf("%v does not lie between %v and %v", d, b.Van, b.Tot))
	}
	gezien[d] = true
	return d
}
