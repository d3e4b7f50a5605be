/** Common first names with their usual gender, so that “she said” does not fall to a Peter. From general knowledge. */
import { words } from './list';

/** Given to women and men alike: they are first names, and tell no gender. */
const EITHER: readonly string[] = [
  'alex ashley cameron camille casey charlie chris claude courtney dale dana dominique drew evelyn jackie jamie',
  'jordan kelly kerry kim lee leigh leslie lesley lindsey lindsay lynn marion maxime morgan pat quinn robbie robin',
  'sam sasha shannon sidney stacy taylor terry toni tracy val vivian andrea',
];

export const FEMALE_NAMES: ReadonlySet<string> = words(
  ...EITHER,
  ...EITHER,
  'abigail agnes agnès aicha aisha alice alison amandine amber amy anaïs andrée ane anne annegret annick ann aurélie',
  'astrid audrey barbara beatrice béatrice beth betty birgit blanche brigitte brenda bridget camille carmen carol',
  'carole caroline catherine cathy cécile céline chantal charlotte cheryl chloé christiane christine claire clémence',
  'clotilde colette constance corinne courtney cynthia daphne deborah debra delphine denise diane dolores dorothy',
  'edith eileen elaine eleanor eleonore élisabeth elisabeth elise élise elizabeth ellen elodie élodie emily emma',
  'erin estelle esther eve evelyn faith fatou florence frances françoise freya gabrielle geneviève gertrude ghislaine',
  'ginette gisele gisèle gladys gloria grace greta gretchen gwladys gwen gwendolyn hannah hazel heather heidi helen',
  'hélène hildegard hillary hilary ines inès ingrid irene irène iris isabel isabelle ivy jacqueline jane janet janice',
  'jasmine jean-marie jeanne jenny jennifer jessica jill jo joan joanne josephine joséphine joyce judith judy juliet',
  'juliette june karen karin karine kate katherine kathleen kathryn kathy katie kelly kim kirsten kristen laure',
  'lauren laurence leïla leslie lilian lillian lily lisbeth liz lois lorraine louise lucie lucille lucy lupe lynn',
  'madeleine magali maggie manon margaret margot margrethe marianne marie marine marion marjorie martine mary',
  'mathilde maud maureen megan mélanie mercedes meryl michèle micheline mireille miriam molly monique morgane muriel',
  'myriam nadège nancy nathalie nicole noémie ines odile odette olive pamela pascale patience paulette pauline peggy',
  'penelope penny phyllis rachel rebecca régine renée rosalind rose rosemary roxane ruth sabine sally sandrine sarah',
  'séverine sharon shirley sibylle simone sofie solange solène sophie stacy stéphanie sue susan susanne suzanne svetlana',
  'sybil sylvie tamar tess thérèse tracy ursel valérie véronique violet virginie viviane vivian vivien wendy yasmin',
  'yvette yvonne zoe zoé oddný sigrid gudrun solveig siobhan niamh caoimhe aoife roisin sinéad maeve mairead grainne',
  'ngozi chiamaka amina sunniva maren signe mette kirstine hege liv mei xiu priya leontien marijke saskia',
  'hadewych lieke anneke ankie noor maryam zainab khadija shirin yael tzipi noa michal galit svenja heike elke silke',
  'antje gesche uschi dagmar theodora rosalyn ottilie beatrix',
);

export const MALE_NAMES: ReadonlySet<string> = words(
  ...EITHER,
  'aaron abdul abraham adam adrian ahmed alain alan albert aleksander alex alexander alexandre alexis ali alfred',
  'allen andre andré andrew andrzej andy anthony antoine antonio antonin armand arnaud arthur asif aurélien augustin',
  'baptiste barack barry ben benedikt benedict benjamin benoît bernard bernie bertrand bill billy bob boris brad',
  'brandon brian bruce bruno bryan carl carlos cedric cédric charles chris christian christophe christopher claude',
  'clément colin craig curtis cyril damien dan daniel dave david denis dennis derek desmond didier diego dieter dirk',
  'dmitri dominique don donald doug douglas drew dwight dylan ed eddie edgar eduardo edward edwin elon emil emmanuel',
  'enrique eric éric erik ernest ethan étienne eugene fabien fabrice felix félix fernando florian francis francisco',
  'franck françois frank fred frédéric friedrich gabriel gary gaspard geoffrey george georges gérald gérard gerald',
  'giancarlo gilbert gilles giorgio giovanni giuseppe glenn gordon graham grant greg gregor gregory grégoire',
  'guillaume gustav guy hakan hans harald harold harry hassan hector heinz henri henrik henry herbert hervé howard',
  'hubert hugh hugo hussein ian ibrahim igor isaac ivan jack jacob jacques jake jakob jamal james jan jared jason',
  'jay jean jeff jeffrey jens jeremy jérôme jerry jim jimmy joachim joe joel joël johan johannes john johnny jon',
  'jonathan jordan jorge jose josé joseph joshua juan julian julien jürgen justin karim karl keir keith ken kenneth',
  'kevin khalid klaus konrad konstantin kurt kyle lance larry lars laurent lawrence lee leo léon leonard liam lionel',
  'loïc louis luc lucas luis lukas luke manuel marc marcel marco marcus mario mark martin mathieu mats matt matteo',
  'matthew matthias maurice max maxime mehdi michael michał michel miguel mike milan mitch mohamed mohammed muhammad',
  'mustafa nathan neil nicholas nick nicolas niels nigel nils noah norman oleg oliver olivier omar oscar otto pablo',
  'pascal patrice patrick paul pavel pedro pete peter phil philip philippe pierre piers piotr przemysław quentin',
  'rafael ralph ramon randy raphaël raymond rené ricardo richard rick rob robert roberto robin rodrigo roger roland',
  'roman ron ronald rory ross roy rudolf ruggero russell ryan sam samir samuel scott sean sebastian sébastien serge',
  'sergei sergey seth shane simon stanislav stefan stéphane stephen steve steven stuart sven sylvain terry theo',
  'théo thierry thomas tiberiu tim timothy tobias todd tom tomas tomasz tony travis tyler ulrich valentin vance vaughn',
  'victor viktor vincent vladimir volker volodymyr walter warren wayne wesley wilhelm will william winston wolfgang',
  'wouter xavier yann yannick yves yuri yusuf zachary jens-uwe joost pieter willem maarten bart koen dries rutger',
  'joão luís nuno vasco luca nikita mischa sasha andrea jean-pierre jean-claude jean-luc jean-paul jean-yves',
);
