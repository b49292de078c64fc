// Package kaders holds the policy frameworks that come with the product, each
// a data file with its scenarios beside it. A file that has been used is never
// edited: a change is a new version.
package kaders

import "embed"

// Bestanden holds the framework files and their scenario files.
//
//go:embed *.yaml
var Bestanden embed.FS
