package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
)

//go:embed static
var ingebed embed.FS

// bestanden are the style sheet, script and fonts. They are served under one
// hash of all their content, so browsers may keep them for ever and relative
// links between them keep working.
type bestanden struct {
	wortel string            // "/b/3f2a91c04d77/"
	inhoud map[string][]byte // "halfweg.css", "halfweg.js", "font/…"
	thema  []byte            // a municipality's own style sheet, nil when there is none
}

// soortBestand is fixed here, so that it does not depend on the machine's own
// list of types.
var soortBestand = map[string]string{
	".css":   "text/css; charset=utf-8",
	".js":    "text/javascript; charset=utf-8",
	".woff2": "font/woff2",
	".svg":   "image/svg+xml",
	".txt":   "text/plain; charset=utf-8",
}

// leesBestanden gathers the embedded files and, when dir is not empty, the
// thema.css in that folder.
func leesBestanden(dir string) (*bestanden, error) {
	b := &bestanden{inhoud: map[string][]byte{}}
	hash := sha256.New()
	err := fs.WalkDir(ingebed, "static", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := ingebed.ReadFile(p)
		if err != nil {
			return err
		}
		hash.Write(data)
		naam := strings.TrimPrefix(p, "static/")
		if path.Ext(naam) == ".css" { // the sheets are one file to the browser, in order of name
			naam = "halfweg.css"
		}
		b.inhoud[naam] = append(b.inhoud[naam], data...)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("embedded files: %w", err)
	}
	stijl := bijStijl()
	hash.Write(stijl)
	b.inhoud["halfweg.css"] = append(b.inhoud["halfweg.css"], stijl...)
	b.wortel = "/b/" + hex.EncodeToString(hash.Sum(nil))[:12] + "/"
	if dir == "" {
		return b, nil
	}
	b.thema, err = os.ReadFile(filepath.Join(dir, "thema.css"))
	if err != nil && !os.IsNotExist(err) {
		return nil, fmt.Errorf("theme: %w", err)
	}
	return b, nil
}

// url returns the address of an embedded file.
func (b *bestanden) url(naam string) string { return b.wortel + naam }

// themaURL returns the address of the municipality's theme, "" without one.
func (b *bestanden) themaURL() string {
	if b.thema == nil {
		return ""
	}
	sum := sha256.Sum256(b.thema)
	return "/thema/" + hex.EncodeToString(sum[:6]) + ".css"
}

func (b *bestanden) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	naam := r.PathValue("naam")
	data, ok := b.inhoud[naam]
	if r.URL.Path == b.themaURL() {
		naam, data, ok = "thema.css", b.thema, true
	}
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", soortBestand[path.Ext(naam)])
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
}
