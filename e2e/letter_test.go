package e2e

import (
	"bytes"
	"io"
	"net/http"
	"os/exec"
	"strings"

	"github.com/chromedp/cdproto/network"
)

// letter downloads a letter as PDF and reads it.
func (p *person) letter(path string) string {
	p.t.Helper()
	file := p.download(path)
	if !bytes.HasPrefix(file, []byte("%PDF-")) {
		p.fail("%s is no PDF: %.40q", path, file)
	}
	needs(p.t, lookPath("pdftotext"), "pdftotext")
	cmd := exec.Command("pdftotext", "-", "-")
	cmd.Stdin = bytes.NewReader(file)
	text, err := cmd.Output()
	if err != nil {
		p.fail("pdftotext: %v", err)
	}
	if squeeze(string(text)) == "" {
		p.fail("%s has no text", path)
	}
	return squeeze(string(text))
}

func lookPath(program string) bool {
	_, err := exec.LookPath(program)
	return err == nil
}

// download fetches a file as this person.
func (p *person) download(path string) []byte {
	p.t.Helper()
	r, err := http.NewRequest(http.MethodGet, p.site+path, nil)
	if err != nil {
		p.t.Fatal(err)
	}
	var cookies []string
	for _, c := range call(p, network.GetCookies, network.GetCookiesParams{}).Cookies {
		cookies = append(cookies, c.Name+"="+c.Value)
	}
	r.Header.Set("Cookie", strings.Join(cookies, "; "))
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		p.fail("%s: %v", path, err)
	}
	defer answer.Body.Close()
	file, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		p.fail("%s answers %d (%v)", path, answer.StatusCode, err)
	}
	return file
}
