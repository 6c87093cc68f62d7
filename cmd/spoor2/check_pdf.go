package main

import (
	"fmt"
	"slices"
	"time"

	"spoor2/reports"
	"spoor2/reports/findings"
	"spoor2/reports/pdf"
)

// maxSheetPages is what fits on a sheet of paper.
const maxSheetPages = 2

// printed writes the readiness check. When there are too many findings for two
// pages, as many as fit are on it and the others are counted.
func (c *checking) printed() error {
	if len(c.entries) == 0 && len(c.run.Unread) > 0 {
		return nil // why it cannot be read has been said
	}
	if len(c.entries) != 1 {
		return usage("noem één dossier", "check: --pdf gaat over één dossier, hier zijn er %d", len(c.entries))
	}
	file, pages, err := c.fitted(c.printer)
	if err != nil {
		return err
	}
	if err := create(c.pdf, c.force, writes(file)); err != nil {
		return err
	}
	_, err = fmt.Fprintf(c.err, "%s  %s\n", c.pdf, counted(pages, "pagina", "pagina's"))
	return err
}

// fitted prints with as many findings as two pages hold.
func (c *checking) fitted(press *reports.Press) (file []byte, pages int, err error) {
	of, copied := c.entries[0].Case, *c.run.Cases[0]
	found := &copied
	found.Findings = slices.Clone(found.Findings)
	for i := range found.Findings {
		f := &found.Findings[i]
		f.Message = press.Printable(f.Message) // that of a character that cannot be printed names it
	}
	on := c.date.Date
	about := pdf.Info{
		Author:  of.Agency.Name,
		Subject: "Re-integratie tweede spoor, dossier " + of.Case.ID,
		Time:    time.Date(on.Year, on.Month, on.Day, 0, 0, 0, 0, time.UTC),
	}
	print := func(most int) ([]byte, int, error) {
		return press.PrintSheet("controle", findings.SheetOf(of, found, on, press.Settings, most), about)
	}
	file, pages, err = print(len(found.Findings))
	if err != nil || pages <= maxSheetPages {
		return file, pages, err
	}
	// fits findings fit, many do not.
	fits, many := 0, len(found.Findings)
	for many-fits > 1 {
		most := (fits + many) / 2
		if _, pages, err = print(most); err != nil {
			return nil, 0, err
		}
		if pages <= maxSheetPages {
			fits = most
		} else {
			many = most
		}
	}
	return print(max(fits, 1))
}
