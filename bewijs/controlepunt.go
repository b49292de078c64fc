package bewijs

import (
	"encoding/base32"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Controlepunt says what the log was at a moment: of how many leaves, with which
// root. Its text is that of C2SP tlog-checkpoint, with the moment as a line of
// its own behind it.
type Controlepunt struct {
	Bron    string // whose log it is: the name of the key that signs
	Grootte int64
	Wortel  Som
	Op      time.Time
}

// Tekst is what is signed.
func (c Controlepunt) Tekst() string {
	return fmt.Sprintf("%s\n%d\n%s\n%s\n", c.Bron, c.Grootte, c.Wortel, c.Op.UTC().Format(time.RFC3339))
}

// Zegel is the key that signs checkpoints of one log.
type Zegel struct {
	note.Signer
	Controle note.Verifier
	Openbaar string // the verifier as text, for others to check with
}

// NieuwZegel takes a signer, and the text of its verifier.
func NieuwZegel(s note.Signer, openbaar string) (*Zegel, error) {
	v, err := note.NewVerifier(openbaar)
	return &Zegel{s, v, openbaar}, err
}

// Onderteken returns the signed note, in the name of the key.
func (c Controlepunt) Onderteken(s note.Signer) ([]byte, error) {
	c.Bron = s.Name()
	return note.Sign(&note.Note{Text: c.Tekst()}, s)
}

// ErrControlepunt says that a text is no checkpoint, or not one of this key.
var ErrControlepunt = errors.New("not a checkpoint that this key signed")

// LeesControlepunt reads a signed checkpoint of a key. What stands around the note, as in
// a mail, is passed over.
func LeesControlepunt(tekst []byte, v note.Verifier) (Controlepunt, error) {
	n, err := note.Open(alleenNote(tekst, v.Name()), note.VerifierList(v))
	if err != nil {
		return Controlepunt{}, fmt.Errorf("%w (%w)", ErrControlepunt, err)
	}
	return leesTekst(n.Text, v.Name())
}

// alleenNote returns the lines of a checkpoint in a longer text: from the line
// that names the log to the last signature.
func alleenNote(tekst []byte, bron string) []byte {
	regels := strings.Split(strings.ReplaceAll(string(tekst), "\r\n", "\n"), "\n")
	var uit []string
	for i := range regels {
		regel := strings.TrimRight(regels[i], " ")
		if uit == nil && regel != bron {
			continue
		}
		uit = append(uit, regel)
		if strings.HasPrefix(regel, "— ") {
			break
		}
	}
	return []byte(strings.Join(uit, "\n") + "\n")
}

func leesTekst(tekst, bron string) (c Controlepunt, err error) {
	regels := strings.Split(tekst, "\n")
	if len(regels) != 5 || regels[0] != bron {
		return c, ErrControlepunt
	}
	c.Bron = regels[0]
	grootte, fout1 := strconv.ParseInt(regels[1], 10, 64)
	wortel, fout2 := tlog.ParseHash(regels[2])
	op, fout3 := time.Parse(time.RFC3339, regels[3])
	if err := errors.Join(fout1, fout2, fout3); err != nil || grootte < 0 {
		return c, ErrControlepunt
	}
	return Controlepunt{bron, grootte, wortel, op}, nil
}

// kortTeken are the letters and digits of a short form; none looks like another.
var kortTeken = base32.StdEncoding.WithPadding(base32.NoPadding)

// kortBytes is how much of the root stands in a short form: 80 bits, too many to
// make another history that has them.
const kortBytes = 10

// Kort is a checkpoint that a person can read out and compare: the size and the
// first characters of the root, as in 1234-7K3Q-FW2M-9PXA-BCDE.
type Kort struct {
	Grootte int64
	begin   [kortBytes]byte
}

// Kort is the short form of a checkpoint.
func (c Controlepunt) Kort() Kort { return Kort{c.Grootte, [kortBytes]byte(c.Wortel[:kortBytes])} }

func (k Kort) String() string {
	t := kortTeken.EncodeToString(k.begin[:])
	return fmt.Sprintf("%d-%s-%s-%s-%s", k.Grootte, t[:4], t[4:8], t[8:12], t[12:])
}

// Past reports whether a tree of that size with that root is the one meant.
func (k Kort) Past(wortel Som) bool { return [kortBytes]byte(wortel[:kortBytes]) == k.begin }

// LeesKort reads a short form as somebody typed it.
func LeesKort(s string) (k Kort, err error) {
	grootte, rest, er := strings.Cut(strings.ReplaceAll(s, " ", ""), "-")
	k.Grootte, err = strconv.ParseInt(grootte, 10, 64)
	b, fout := kortTeken.DecodeString(strings.ToUpper(strings.ReplaceAll(rest, "-", "")))
	if err != nil || fout != nil || !er || len(b) != kortBytes || k.Grootte < 0 {
		return Kort{}, ErrControlepunt
	}
	k.begin = [kortBytes]byte(b)
	return k, nil
}
