package pdf

import (
	"bytes"
	"crypto/md5" // what PDF asks for; it guards nothing
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// check asks for what PDF/A-3a and PDF/UA-1 require, and for text that Info and
// XMP can hold alike.
func (i *Info) check() error {
	switch {
	case i.Title == "":
		return errors.New("pdf: het document heeft geen titel")
	case i.Lang == "":
		return errors.New("pdf: de taal van het document ontbreekt")
	case i.Time.IsZero():
		return errors.New("pdf: de datum van het document ontbreekt")
	}
	for _, s := range []string{i.Title, i.Author, i.Subject, i.Keywords, i.Lang, i.Creator, i.Producer} {
		if !isLine(s) {
			return fmt.Errorf("pdf: %q kan niet in de gegevens over het document: het is geen gewone regel tekst", s)
		}
	}
	names := map[string]bool{}
	for _, f := range i.Files {
		switch {
		case f.Name == "" || f.Mime == "" || f.Relation == "" || !isLine(f.Name) || !isLine(f.Description):
			return fmt.Errorf("pdf: de bijlage %q heeft een naam, een mediatype en een relatie nodig", f.Name)
		case names[f.Name]:
			return fmt.Errorf("pdf: er zijn twee bijlagen met de naam %q", f.Name)
		}
		names[f.Name] = true
	}
	return nil
}

// isLine holds for text of one line, without signs that XML refuses.
func isLine(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) || r == 0xfffe || r == 0xffff
	})
}

// appendDate writes a date with its zone (ISO 32000-1, 7.9.4).
func appendDate(b []byte, t time.Time) []byte {
	zone := t.Format("-0700")
	if zone == "+0000" {
		return append(t.AppendFormat(b, "(D:20060102150405"), "Z)"...)
	}
	b = t.AppendFormat(b, "(D:20060102150405")
	return append(append(append(append(b, zone[:3]...), '\''), zone[3:]...), "')"...)
}

// writeInfo gives the number of the information dictionary.
func (w *Writer) writeInfo() int {
	i := w.info
	b := []byte("<<")
	for _, f := range []struct{ key, value string }{
		{"/Title", i.Title}, {"/Author", i.Author}, {"/Subject", i.Subject},
		{"/Keywords", i.Keywords}, {"/Creator", i.Creator}, {"/Producer", i.Producer},
	} {
		if f.value != "" {
			b = appendString(append(b, f.key...), f.value)
		}
	}
	b = appendDate(append(b, "/CreationDate"...), i.Time)
	b = appendDate(append(b, "/ModDate"...), i.Time)
	n := w.file.next()
	w.file.object(n, append(b, ">>"...))
	return n
}

// appendFiles writes the associated files and where the catalog lists them.
func (w *Writer) appendFiles(b []byte) []byte {
	if len(w.info.Files) == 0 {
		return b
	}
	files := slices.SortedFunc(slices.Values(w.info.Files), func(x, y File) int { return strings.Compare(sortKey(x.Name), sortKey(y.Name)) })
	names := []byte("/Names<</EmbeddedFiles<</Names[")
	b = append(b, "/AF["...)
	for _, f := range files {
		n := w.writeFile(f)
		b = appendRef(b, n)
		names = appendRef(appendString(names, f.Name), n)
	}
	return append(append(append(b, ']'), names...), "]>>>>"...)
}

// sortKey is the bytes of a text string, by which a name tree is in order.
func sortKey(s string) string {
	b := appendString(nil, s)
	if b[0] == '(' {
		return s
	}
	return "\xfe" + string(b) // hexadecimals are in the order of what they stand for
}

func (w *Writer) writeFile(f File) int {
	data, spec := w.file.next(), w.file.next()
	d := appendName([]byte("/Type/EmbeddedFile/Subtype"), f.Mime)
	d = appendDate(fmt.Appendf(d, "/Params<</Size %d/CheckSum<%x>/ModDate", len(f.Data), md5.Sum(f.Data)), w.info.Time)
	w.file.stream(data, string(d)+">>", deflate(f.Data))
	b := appendString([]byte("<</Type/Filespec/F"), f.Name)
	b = appendString(append(b, "/UF"...), f.Name)
	if f.Description != "" {
		b = appendString(append(b, "/Desc"...), f.Description)
	}
	b = appendName(append(b, "/AFRelationship"...), string(f.Relation))
	w.file.object(spec, fmt.Appendf(b, "/EF<</F %d 0 R/UF %d 0 R>>>>", data, data))
	return spec
}

const xmpHead = `<?xpacket begin="` + "\ufeff" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
`

// xmpTail describes pdfuaid, which PDF/A does not know (ISO 19005-3, 6.6.2.3).
const xmpTail = `</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`

// writeXMP gives the number of the metadata stream, which must lie open
// (ISO 19005-3, 6.6.2.1).
func (w *Writer) writeXMP() int {
	var b bytes.Buffer
	b.WriteString(xmpHead)
	add := func(before, value, after string) {
		if value != "" {
			b.WriteString(before)
			xml.EscapeText(&b, []byte(value))
			b.WriteString(after + "\n")
		}
	}
	i, date := w.info, w.info.Time.Format("2006-01-02T15:04:05Z07:00")
	add(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, i.Title, `</rdf:li></rdf:Alt></dc:title>`)
	add(`<dc:language><rdf:Bag><rdf:li>`, i.Lang, `</rdf:li></rdf:Bag></dc:language>`)
	add(`<dc:creator><rdf:Seq><rdf:li>`, i.Author, `</rdf:li></rdf:Seq></dc:creator>`)
	add(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">`, i.Subject, `</rdf:li></rdf:Alt></dc:description>`)
	add(`<pdf:Keywords>`, i.Keywords, `</pdf:Keywords>`)
	add(`<pdf:Producer>`, i.Producer, `</pdf:Producer>`)
	add(`<xmp:CreatorTool>`, i.Creator, `</xmp:CreatorTool>`)
	add(`<xmp:CreateDate>`, date, `</xmp:CreateDate>`)
	add(`<xmp:ModifyDate>`, date, `</xmp:ModifyDate>`)
	add(`<xmpMM:DocumentID>uuid:`, w.uuid(), `</xmpMM:DocumentID>`)
	b.WriteString(xmpTail)
	n := w.file.next()
	w.file.plain(n, "/Type/Metadata/Subtype/XML", b.Bytes())
	return n
}

// uuid is of version 8 (RFC 9562): made from all that the file says.
func (w *Writer) uuid() string {
	sum := w.file.digest()
	all := fmt.Appendf(sum[:], "%s\n%q", w.file.packed, [...]string{w.info.Title, w.info.Author, w.info.Subject, w.info.Keywords, w.info.Creator, w.info.Producer, w.info.Time.String()})
	sum = sha256.Sum256(all)
	sum[6], sum[8] = sum[6]&0x0f|0x80, sum[8]&0x3f|0x80
	h := hex.EncodeToString(sum[:16])
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}
