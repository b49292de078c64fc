package dossier

import (
	"encoding/json"
	"fmt"
)

// Codeer writes a content for the record. Fields that are empty are left out,
// so that stored payloads only grow.
func Codeer(i Inhoud) (soort string, data []byte, err error) {
	data, err = json.Marshal(i)
	return i.soort().Naam, data, err
}

// Decodeer reads a content from the record. It is lenient: fields it does not
// know are skipped and missing ones stay empty, for what is recorded has
// happened, also under an older or newer release. It fails only on a kind that
// does not exist or on data that is not JSON of that shape.
func Decodeer(soort string, data []byte) (Inhoud, error) {
	s := SoortMet(soort)
	if s == nil {
		return nil, fmt.Errorf("unknown kind of fact %q", soort)
	}
	i := s.nieuw()
	if err := json.Unmarshal(data, i); err != nil {
		return nil, fmt.Errorf("content of %s: %w", soort, err)
	}
	return i, nil
}
