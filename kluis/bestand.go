package kluis

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"github.com/tink-crypto/tink-go/v2/insecurecleartextkeyset"
	"github.com/tink-crypto/tink-go/v2/keyset"

	"halfweg/taal"
)

// bestand is a key file. Keysets are written as tink does, so that its tools can
// read them.
type bestand struct {
	Soort         string          `json:"soort"`
	Versie        int             `json:"versie"`
	Uitleg        taal.Tekst      `json:"uitleg"`
	Hoofdsleutels json.RawMessage `json:"hoofdsleutels"` // tink: AES256-GCM, wrap the keys of dossiers
	Indexsleutels json.RawMessage `json:"indexsleutels"` // tink: HMAC-SHA256 PRF, of the blind index
	Ondertekenaar ondertekenaar   `json:"ondertekenaar"`
}

// ondertekenaar is a key of package note: Ed25519.
type ondertekenaar struct {
	Geheim   string `json:"geheim"`
	Controle string `json:"controle"` // may be given to anybody
}

const (
	soortBestand  = "halfweg.sleutels"
	versieBestand = 1
)

var uitlegBestand = taal.T("Wie dit bestand en de database heeft, kan alles lezen; zonder dit bestand kan niemand dat, ook u niet. Bewaar een kopie op een veilige plek, niet bij de back-ups van de database.",
	"Whoever has this file and the database can read everything; without this file nobody can, you neither. Keep a copy in a safe place, not with the backups of the database.")

// Lees reads the keys of a file. A *Fout says what is wrong with it.
func Lees(pad string) (*Kluis, error) {
	s, err := leesStand(pad)
	if err != nil {
		return nil, err
	}
	k := &Kluis{pad: pad}
	k.stand.Store(s)
	return k, nil
}

func leesStand(pad string) (*stand, error) {
	if err := alleenVanOns(pad); err != nil {
		return nil, err
	}
	data, err := os.ReadFile(pad)
	if err != nil {
		return nil, onleesbaar(pad, err)
	}
	s, err := ontleed(data)
	if err != nil {
		return nil, &Fout{Oorzaak: err,
			Wat:    taal.T(pad+" is geen sleutelbestand van Halfweg, of het is beschadigd.", pad+" is not a key file of Halfweg, or it is damaged."),
			Uitweg: taal.T("Wijs het juiste bestand aan, of zet er een kopie van terug.", "Point to the right file, or restore a copy of it.")}
	}
	return s, nil
}

// alleenVanOns refuses a file that other accounts of the machine may read.
func alleenVanOns(pad string) error {
	i, err := os.Stat(pad)
	if err != nil {
		return onleesbaar(pad, err)
	}
	if runtime.GOOS == "windows" || i.Mode().Perm()&0o077 == 0 {
		return nil
	}
	return &Fout{Wat: taal.T("Anderen op deze machine mogen het sleutelbestand "+pad+" lezen of wijzigen.", "Others on this machine may read or change the key file "+pad+"."),
		Uitweg: taal.T("Geef het de rechten 600: chmod 600 "+pad, "Give it the permissions 600: chmod 600 "+pad)}
}

func onleesbaar(pad string, err error) error {
	f := &Fout{Oorzaak: err, Wat: taal.T("Het sleutelbestand "+pad+" is niet te lezen.", "The key file "+pad+" cannot be read."),
		Uitweg: taal.T("Geef het account waaronder dit programma draait leesrecht op het bestand.", "Let the account this program runs under read the file.")}
	if errors.Is(err, fs.ErrNotExist) {
		f.Wat = taal.T("Het sleutelbestand "+pad+" is er niet.", "The key file "+pad+" is not there.")
		f.Uitweg = taal.T("Wijs het aan met --sleutels, of zet er een kopie van terug. Zonder de sleutels zijn de gegevens niet te lezen.",
			"Point to it with --sleutels, or restore a copy of it. Without the keys the data cannot be read.")
	}
	return f
}

func ontleed(data []byte) (*stand, error) {
	var b bestand
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&b); err != nil {
		return nil, err
	}
	if b.Soort != soortBestand || b.Versie != versieBestand {
		return nil, fmt.Errorf("it says %q %d instead of %q %d", b.Soort, b.Versie, soortBestand, versieBestand)
	}
	hoofd, err := insecurecleartextkeyset.Read(keyset.NewJSONReader(bytes.NewReader(b.Hoofdsleutels)))
	if err != nil {
		return nil, err
	}
	index, err := insecurecleartextkeyset.Read(keyset.NewJSONReader(bytes.NewReader(b.Indexsleutels)))
	if err != nil {
		return nil, err
	}
	return nieuweStand(hoofd, index, b.Ondertekenaar.Geheim, b.Ondertekenaar.Controle)
}

func (s *stand) json() ([]byte, error) {
	var hoofd, index bytes.Buffer
	if err := insecurecleartextkeyset.Write(s.hoofd, keyset.NewJSONWriter(&hoofd)); err != nil {
		return nil, err
	}
	if err := insecurecleartextkeyset.Write(s.index, keyset.NewJSONWriter(&index)); err != nil {
		return nil, err
	}
	b, err := json.MarshalIndent(bestand{soortBestand, versieBestand, uitlegBestand, hoofd.Bytes(), index.Bytes(),
		ondertekenaar{s.geheim, s.controle}}, "", "  ")
	return append(b, '\n'), err
}

// Bewaar writes the keys to a file that only this account may read: whole, or
// not at all. It refuses to replace a file that these keys do not come from.
func (k *Kluis) Bewaar(pad string) error {
	if _, err := os.Lstat(pad); err == nil && k.pad != pad {
		return &Fout{Wat: taal.T(pad+" bestaat al: er is niets geschreven.", pad+" is there already: nothing was written."),
			Uitweg: taal.T("Kies een andere naam.", "Choose another name.")}
	}
	data, err := k.stand.Load().json()
	if err == nil {
		err = vervang(pad, data)
	}
	if err != nil {
		return &Fout{Oorzaak: err, Wat: taal.T("Het sleutelbestand "+pad+" kan niet worden geschreven.", "The key file "+pad+" cannot be written."),
			Uitweg: taal.T("Kies een map waarin dit programma mag schrijven, op een schijf met ruimte.", "Choose a folder this program may write in, on a disk with room.")}
	}
	k.pad = pad
	return nil
}

// vervang puts data in the place of a file and is sure that it is on disk.
func vervang(pad string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(pad), filepath.Base(pad)+".nieuw-*") // with permissions 600
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(data)
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), pad); err != nil {
		return err
	}
	map_, err := os.Open(filepath.Dir(pad))
	if err != nil {
		return err
	}
	err = map_.Sync()
	if runtime.GOOS == "windows" {
		err = nil // it cannot do so with a folder
	}
	return errors.Join(err, map_.Close())
}

// Herlees reads the file again, as another program may have changed it. Keys
// that are in no file stay as they are.
func (k *Kluis) Herlees() error {
	if k.pad == "" {
		return nil
	}
	s, err := leesStand(k.pad)
	if err == nil {
		k.stand.Store(s)
	}
	return err
}

// Ken refuses with *OnbekendeSleutel unless a master and an index key with
// these names are here, after reading the file again when needed. An empty name
// is known.
func (k *Kluis) Ken(hoofdsleutel, indexsleutel string) error {
	if k.kent(hoofdsleutel, indexsleutel) {
		return nil
	}
	if err := k.Herlees(); err != nil {
		return err
	}
	if k.kent(hoofdsleutel, indexsleutel) {
		return nil
	}
	return &OnbekendeSleutel{k.pad}
}

func (k *Kluis) kent(hoofdsleutel, indexsleutel string) bool {
	return (hoofdsleutel == "" || slices.Contains(k.Hoofdsleutels(), hoofdsleutel)) &&
		(indexsleutel == "" || slices.Contains(k.Indexsleutels(), indexsleutel))
}
