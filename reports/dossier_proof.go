package reports

import (
	"errors"
	"fmt"
	"strings"

	"spoor2/reports/bind"
	"spoor2/reports/proof"
)

// proveParts is prove for a dossier: each part must stand whole on pages of its own,
// be read aloud after the part before it, and every page must say where it is in the whole, of which
// more pages follow.
func proveParts(parts []section, file []byte, logo bool, more int) error {
	pages, err := proveRow(parts, file, logo)
	if err != nil {
		return err
	}
	for i, page := range pages {
		if err := proveNumber(page, bind.Number(i+1, len(pages)+more)); err != nil {
			return fmt.Errorf("bladzijde %d: %w", i+1, err)
		}
	}
	return nil
}

// proveRow is proveParts without the numbers, and gives the pages.
func proveRow(parts []section, file []byte, logo bool) ([]proof.Page, error) {
	read, err := proof.Check(file)
	if err != nil {
		return nil, err
	}
	left, heard := read.Pages, -1
	for _, s := range parts {
		n := len(s.pages.Pages)
		if n > len(left) {
			return nil, errors.New("teruglezen: er ontbreken bladzijden")
		}
		if err := proveTree(s.tree, left[:n], logo); err != nil {
			return nil, ofPart(s, err)
		}
		first, last := spoken(left[:n])
		if first <= heard {
			return nil, ofPart(s, errors.New("teruglezen: dit deel wordt niet na het vorige voorgelezen"))
		}
		left, heard = left[n:], last
	}
	if len(left) > 0 {
		return nil, errors.New("teruglezen: er zijn bladzijden te veel")
	}
	return read.Pages, nil
}

// ofPart says in which part something is wrong.
func ofPart(s section, err error) error {
	if s.title == "" {
		return fmt.Errorf("titelblad en inhoud: %w", err)
	}
	return fmt.Errorf("%s: %w", s.title, err)
}

// proveNumber asks that a page shows its place in the whole, once.
func proveNumber(page proof.Page, want string) error {
	n := 0
	for _, t := range page.Texts {
		if t.Order < 0 && strings.HasSuffix(t.Words, want) {
			n++
		}
	}
	if n != 1 {
		return fmt.Errorf("teruglezen: %q staat er %d keer", want, n)
	}
	return nil
}

// spoken is the first and the last place in reading on pages; nothing is first.
func spoken(pages []proof.Page) (first, last int) {
	first, last = -1, -1
	for _, page := range pages {
		for _, t := range page.Texts {
			if t.Order < 0 {
				continue
			}
			if first < 0 || t.Order < first {
				first = t.Order
			}
			last = max(last, t.Order)
		}
	}
	return first, last
}
