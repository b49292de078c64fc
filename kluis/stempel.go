package kluis

import (
	"encoding/base64"
	"fmt"
	"strings"
)

// Stempel returns a text for the database that names the keys in use and proves
// that whoever wrote it had the master key.
func (k *Kluis) Stempel() (string, error) {
	s := k.stand.Load()
	bewijs, err := s.wikkel.Encrypt([]byte("halfweg"), plaats("stempel", s.hoofdsleutel, s.indexNaam))
	return s.hoofdsleutel + " " + s.indexNaam + " " + base64.StdEncoding.EncodeToString(bewijs), err
}

// Herken checks a Stempel that stands in a database: these keys belong to it.
// Errors: *OnbekendeSleutel, ErrDicht.
func (k *Kluis) Herken(stempel string) error {
	hoofd, index, bewijs, err := leesStempel(stempel)
	if err != nil {
		return err
	}
	if err := k.Ken(hoofd, index); err != nil {
		return err
	}
	if _, err := k.stand.Load().wikkel.Decrypt(bewijs, plaats("stempel", hoofd, index)); err != nil {
		return fmt.Errorf("stamp: %w", ErrDicht)
	}
	return nil
}

// Volg makes sure that these keys are those a Stempel names, or newer: when it
// names others the file is read again, because another program changed them.
// It reports whether the keys in use are the ones that are named.
func (k *Kluis) Volg(stempel string) (gelijk bool, err error) {
	hoofd, index, _, err := leesStempel(stempel)
	if err != nil {
		return false, err
	}
	if hoofd == k.Hoofdsleutel() && index == k.Indexsleutel() {
		return true, nil
	}
	if err := k.Herlees(); err != nil {
		return false, err
	}
	if !k.kent(hoofd, index) {
		return false, &OnbekendeSleutel{k.pad}
	}
	return hoofd == k.Hoofdsleutel() && index == k.Indexsleutel(), nil
}

func leesStempel(stempel string) (hoofd, index string, bewijs []byte, err error) {
	delen := strings.Split(stempel, " ")
	if len(delen) != 3 {
		return "", "", nil, fmt.Errorf("stamp %q: %w", stempel, ErrDicht)
	}
	bewijs, err = base64.StdEncoding.DecodeString(delen[2])
	if err != nil {
		err = fmt.Errorf("stamp: %w", ErrDicht)
	}
	return delen[0], delen[1], bewijs, err
}

// AndereIndex reports whether a Stempel names another index key than the one
// in use.
func (k *Kluis) AndereIndex(stempel string) bool {
	_, index, _, err := leesStempel(stempel)
	return err != nil || index != k.Indexsleutel()
}
