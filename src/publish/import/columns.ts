import { fold } from '../../appeal/fold.js';

/** A field of a signatory that a column may hold; `number` is the place in the list, which is counted anew. */
export type Column = 'number' | 'id' | 'abbr' | 'name' | 'lang' | 'gloss' | 'country' | 'region' | 'url' | 'since' | 'kind';

/** What people call their columns; separated by commas, in any case, accents or not. */
const NAMES: Record<Column, string> = {
  number: 'no,nr,number,#,lfd nr,nummer,numéro,n°,número,numero,sıra,№,номер,الرقم,رقم',
  id: 'id,key,anchor',
  abbr: 'abbr,abbreviation,acronym,short name,short,abkürzung,kürzel,kurzname,kurz,sigle,abréviation,siglas,sigla,abreviatura,afkorting,kısaltma,kısa ad,сокращение,аббревиатура,الاختصار,اختصار',
  name: 'name,organisation,organization,native name,full name,organisation name,organization name,signatory,signatories,name der organisation,organisationsname,unterzeichner,nom,nom de l organisation,signataire,nombre,organización,firmante,organização,nome,signatário,organizzazione,firmatario,naam,organisatie,ondertekenaar,ad,adı,örgüt,kurum,imzacı,название,организация,подписант,الاسم,اسم,المنظمة,اسم المنظمة,الموقع',
  lang: 'lang,language,sprache,langue,idioma,lengua,língua,lingua,taal,dil,язык,اللغة',
  gloss: 'gloss,translation,english,english name,name in english,meaning,übersetzung,deutsch,deutscher name,traduction,nom français,traducción,traduccion,tradução,traduzione,vertaling,çeviri,перевод,الترجمة,ترجمة',
  country: 'country,country code,state,nation,land,ländercode,staat,pays,code pays,país,paese,stato,ülke,страна,البلد,الدولة,بلد',
  region: 'region,city,town,place,province,stadt,ort,région,ville,lieu,región,ciudad,lugar,região,cidade,regione,città,regio,stad,plaats,bölge,şehir,регион,город,المنطقة,المدينة',
  url: 'url,website,web site,web,homepage,link,site,webseite,internetseite,site web,site internet,sitio,sitio web,página web,sito,sito web,web sitesi,сайт,الموقع الإلكتروني,رابط',
  since: 'since,date,signed,signed on,date signed,seit,datum,unterzeichnet am,depuis,date de signature,desde,fecha,fecha de firma,data,desde quando,dal,sinds,tarih,дата,التاريخ,تاريخ التوقيع',
  kind: 'kind,type,art,typ,genre,tipo,soort,tür,тип,النوع',
};

const columns = new Map<string, Column>(Object.entries(NAMES).flatMap(([column, names]) => names.split(',').map((name) => [fold(name) || name, column as Column])));

/** The field that a column's heading names, if it is a known one. */
export function columnOf(heading: string): Column | undefined {
  const bare = heading.replace(/\([^()]*\)/g, '').trim();
  return columns.get(fold(bare) || bare);
}
